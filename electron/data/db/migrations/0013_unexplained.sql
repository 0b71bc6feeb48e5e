DROP INDEX `payment_difference_of`;--> statement-breakpoint
CREATE INDEX `payment_difference_of` ON `payment_difference` (`batch_id`,`unexplained`);