ALTER TABLE `entitlement` ADD `back_from` text;--> statement-breakpoint
ALTER TABLE `entitlement` ADD `renewed_from` text;