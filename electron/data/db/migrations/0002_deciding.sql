CREATE TABLE `entitlement_step` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entitlement_id` text NOT NULL,
	`step` text NOT NULL,
	`effective_month` text NOT NULL,
	`stop_reason` text,
	`cause` text NOT NULL,
	`document` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`entitlement_id`) REFERENCES `entitlement`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entitlement_step_kind" CHECK("entitlement_step"."step" IN ('start', 'pause', 'resume', 'stop')),
	CONSTRAINT "entitlement_step_reason" CHECK(("entitlement_step"."step" = 'stop') = ("entitlement_step"."stop_reason" IS NOT NULL)),
	CONSTRAINT "entitlement_step_month" CHECK("entitlement_step"."effective_month" GLOB '????-??'),
	CONSTRAINT "entitlement_step_cause" CHECK(length("entitlement_step"."cause") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `entitlement_step_of` ON `entitlement_step` (`entitlement_id`,`seq`);
--> statement-breakpoint
CREATE TABLE `subsidy_choice` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`chosen` text NOT NULL,
	`chosen_on` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "subsidy_choice_chosen" CHECK("subsidy_choice"."chosen" IN ('subsidy', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `subsidy_choice_once` ON `subsidy_choice` (`person_id`,`kind`);
--> statement-breakpoint
CREATE TABLE `warn_override` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`rule` text NOT NULL,
	`why` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "warn_override_rule" CHECK("warn_override"."rule" IN ('C7', 'C8', 'L3')),
	CONSTRAINT "warn_override_why" CHECK(length("warn_override"."why") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `warn_override_once` ON `warn_override` (`person_id`,`rule`);
--> statement-breakpoint
ALTER TABLE `entitlement` ADD `stop_reason` text;
--> statement-breakpoint
ALTER TABLE `entitlement` ADD `paused_from` text;
--> statement-breakpoint
CREATE TRIGGER `entitlement_step_no_update` BEFORE UPDATE ON `entitlement_step` BEGIN
	SELECT RAISE(ABORT, 'entitlement_step only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `entitlement_step_no_delete` BEFORE DELETE ON `entitlement_step` BEGIN
	SELECT RAISE(ABORT, 'entitlement_step only grows');
END;
