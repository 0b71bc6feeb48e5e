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
CREATE TABLE `finding_outcome` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`finding_id` text NOT NULL,
	`outcome` text NOT NULL,
	`happened_on` text NOT NULL,
	`told_by` text,
	`how` text,
	`evidence` text,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`finding_id`) REFERENCES `finding`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finding_outcome_kind" CHECK("finding_outcome"."outcome" IN ('applied', 'told', 'unwilling', 'not-eligible', 'stopped', 'paused', 'kept')),
	CONSTRAINT "finding_outcome_told" CHECK("finding_outcome"."outcome" NOT IN ('told', 'unwilling') OR (length("finding_outcome"."told_by") > 0 AND length("finding_outcome"."how") > 0)),
	CONSTRAINT "finding_outcome_why" CHECK("finding_outcome"."outcome" NOT IN ('not-eligible', 'kept') OR length("finding_outcome"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `finding_outcome_of` ON `finding_outcome` (`finding_id`,`seq`);
--> statement-breakpoint
CREATE TABLE `finding` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`kind` text NOT NULL,
	`month` text NOT NULL,
	`since_month` text,
	`overpaid_fen` integer NOT NULL,
	`rate_fen` integer,
	`rule` text,
	`stop_reason` text,
	`document` text NOT NULL,
	`evidence` text NOT NULL,
	`found_at` text NOT NULL,
	`gone_at` text,
	`outcome` text,
	`outcome_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "finding_program" CHECK("finding"."program" IN ('living', 'nursing')),
	CONSTRAINT "finding_kind" CHECK("finding"."kind" IN ('should-have', 'should-not')),
	CONSTRAINT "finding_since" CHECK(("finding"."kind" = 'should-not') = ("finding"."since_month" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `finding_once` ON `finding` (`person_id`,`program`,`kind`);
--> statement-breakpoint
CREATE INDEX `finding_open` ON `finding` (`kind`,`gone_at`,`outcome`);
--> statement-breakpoint
CREATE TABLE `scan_run` (
	`id` text PRIMARY KEY NOT NULL,
	`month` text NOT NULL,
	`people` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `scan_run_month` ON `scan_run` (`month`,`at`);
--> statement-breakpoint
CREATE TABLE `policy_row` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`from_month` text NOT NULL,
	`value` text NOT NULL,
	`document` text NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL,
	CONSTRAINT "policy_row_month" CHECK("policy_row"."from_month" GLOB '????-??'),
	CONSTRAINT "policy_row_document" CHECK(length("policy_row"."document") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `policy_row_key` ON `policy_row` (`key`,`from_month`,`seq`);
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
--> statement-breakpoint
CREATE TRIGGER `finding_outcome_no_update` BEFORE UPDATE ON `finding_outcome` BEGIN
	SELECT RAISE(ABORT, 'finding_outcome only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `finding_outcome_no_delete` BEFORE DELETE ON `finding_outcome` BEGIN
	SELECT RAISE(ABORT, 'finding_outcome only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_row_no_update` BEFORE UPDATE ON `policy_row` BEGIN
	SELECT RAISE(ABORT, 'policy_row only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `policy_row_no_delete` BEFORE DELETE ON `policy_row` BEGIN
	SELECT RAISE(ABORT, 'policy_row only grows');
END;
