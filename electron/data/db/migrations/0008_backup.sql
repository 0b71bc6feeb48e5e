CREATE TABLE `backup_drill` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`run_id` text NOT NULL,
	`made_at` text NOT NULL,
	`volume` text NOT NULL,
	`people` integer NOT NULL,
	`months` integer NOT NULL,
	`bytes` integer NOT NULL,
	`rows_then` integer NOT NULL,
	`rows_now` integer NOT NULL,
	`ledger_head` text NOT NULL,
	`seconds` integer NOT NULL,
	`passed` integer NOT NULL,
	`faults` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `backup_run` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` text NOT NULL,
	`written_at` text NOT NULL,
	`written_by` text NOT NULL,
	`volume` text NOT NULL,
	`mount` text NOT NULL,
	`audit_rows` integer NOT NULL,
	`people` integer NOT NULL,
	`bytes` integer NOT NULL,
	`state` text NOT NULL,
	`checked_at` text,
	`faults` text NOT NULL,
	CONSTRAINT "backup_run_state" CHECK("backup_run"."state" IN ('unfinished', 'written', 'verified', 'damaged')),
	CONSTRAINT "backup_run_checked" CHECK(("backup_run"."state" = 'written') = ("backup_run"."checked_at" IS NULL))
) STRICT;

--> statement-breakpoint
CREATE TRIGGER `backup_drill_no_update` BEFORE UPDATE ON `backup_drill` BEGIN
	SELECT RAISE(ABORT, 'a drill is recorded once');
END;
--> statement-breakpoint
CREATE TRIGGER `backup_drill_no_delete` BEFORE DELETE ON `backup_drill` BEGIN
	SELECT RAISE(ABORT, 'a drill is recorded once');
END;
