CREATE TABLE `application_step` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`seq` integer NOT NULL,
	`step` text NOT NULL,
	`opinion` text NOT NULL,
	`taken_on` text NOT NULL,
	`since` text NOT NULL,
	`due_on` text NOT NULL,
	`words` text,
	`notice_from` text,
	`notice_to` text,
	`objection` text,
	`overrides` text,
	`decided` text,
	`completed_on` text,
	`completed_words` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text,
	`taken_back_why` text,
	FOREIGN KEY (`application_id`) REFERENCES `application`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_step_step" CHECK("application_step"."step" IN ('村公示', '乡镇初审', '残联审核', '民政审定')),
	CONSTRAINT "application_step_opinion" CHECK("application_step"."opinion" IN ('同意', '不同意', '退回补正')),
	CONSTRAINT "application_step_taken_back" CHECK(("application_step"."taken_back_at" IS NULL) = ("application_step"."taken_back_why" IS NULL)),
	CONSTRAINT "application_step_completed" CHECK("application_step"."completed_on" IS NULL OR ("application_step"."opinion" = '退回补正' AND "application_step"."completed_on" >= "application_step"."taken_on"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `application_step_order` ON `application_step` (`application_id`,`seq`);--> statement-breakpoint
CREATE TABLE `holiday_year` (
	`year` integer PRIMARY KEY NOT NULL,
	`days_off` text NOT NULL,
	`worked` text NOT NULL,
	`document` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `review_item` (
	`review_id` text NOT NULL,
	`person_id` text NOT NULL,
	`result` text,
	`method` text,
	`reviewed_on` text,
	`evidence` text,
	`recorded_at` text,
	`recorded_by` text,
	PRIMARY KEY(`review_id`, `person_id`),
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "review_item_result_known" CHECK("review_item"."result" IN ('正常', '需变更', '停发建议', '未找到')),
	CONSTRAINT "review_item_whole" CHECK(("review_item"."result" IS NULL) = ("review_item"."reviewed_on" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `review_item_result` ON `review_item` (`review_id`,`result`);--> statement-breakpoint
CREATE INDEX `review_item_person` ON `review_item` (`person_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`township_code` text NOT NULL,
	`due_on` text NOT NULL,
	`opened_at` text NOT NULL,
	`opened_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_town` ON `review` (`year`,`township_code`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_application` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`applied_on` text NOT NULL,
	`approved_on` text,
	`channel` text,
	`township_code` text DEFAULT '' NOT NULL,
	`state` text DEFAULT 'approved' NOT NULL,
	`step` text,
	`since` text,
	`listed_on` text DEFAULT '' NOT NULL,
	`national_on` text,
	`remark` text,
	`withdrawn_why` text,
	`received` text,
	`recorded_at` text,
	`recorded_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_program" CHECK("__new_application"."program" IN ('living', 'nursing')),
	CONSTRAINT "application_state_known" CHECK("__new_application"."state" IN ('at-step', 'returned', 'approved', 'refused', 'withdrawn')),
	CONSTRAINT "application_step_known" CHECK("__new_application"."step" IN ('村公示', '乡镇初审', '残联审核', '民政审定'))
) STRICT;
--> statement-breakpoint
-- What other offices' lists brought in was approved already.
INSERT INTO `__new_application`("id", "person_id", "program", "applied_on", "approved_on", "township_code", "since", "listed_on") SELECT "id", "person_id", "program", "applied_on", "approved_on", (SELECT substr("division_code", 1, 9) FROM `person` WHERE `person`.`id` = "person_id"), "approved_on", COALESCE("approved_on", "applied_on") FROM `application`;--> statement-breakpoint
DROP TABLE `application`;--> statement-breakpoint
ALTER TABLE `__new_application` RENAME TO `application`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `application_day` ON `application` (`person_id`,`program`,`applied_on`);--> statement-breakpoint
CREATE INDEX `application_state` ON `application` (`state`,`listed_on`,`id`);--> statement-breakpoint
CREATE INDEX `application_town` ON `application` (`township_code`,`state`,`listed_on`,`id`);--> statement-breakpoint
CREATE INDEX `application_not_national` ON `application` (`listed_on`,`id`) WHERE "application"."state" = 'approved' AND "application"."national_on" IS NULL;--> statement-breakpoint
-- What was said at a step stays as it was said; noted are, once, papers that come in later, and that it was a mistake.
CREATE TRIGGER `application_step_kept` BEFORE DELETE ON `application_step` BEGIN
	SELECT RAISE(ABORT, 'application_step only grows');
END;--> statement-breakpoint
CREATE TRIGGER `application_step_said` BEFORE UPDATE ON `application_step`
WHEN OLD.`taken_back_at` IS NOT NULL OR NEW.`id` IS NOT OLD.`id` OR NEW.`application_id` IS NOT OLD.`application_id`
	OR NEW.`seq` IS NOT OLD.`seq` OR NEW.`step` IS NOT OLD.`step` OR NEW.`opinion` IS NOT OLD.`opinion`
	OR NEW.`taken_on` IS NOT OLD.`taken_on` OR NEW.`since` IS NOT OLD.`since` OR NEW.`due_on` IS NOT OLD.`due_on`
	OR NEW.`words` IS NOT OLD.`words` OR NEW.`notice_from` IS NOT OLD.`notice_from`
	OR NEW.`notice_to` IS NOT OLD.`notice_to` OR NEW.`objection` IS NOT OLD.`objection`
	OR NEW.`overrides` IS NOT OLD.`overrides` OR NEW.`decided` IS NOT OLD.`decided`
	OR (OLD.`completed_on` IS NOT NULL AND (NEW.`completed_on` IS NOT OLD.`completed_on`
		OR NEW.`completed_words` IS NOT OLD.`completed_words`))
	OR NEW.`recorded_at` IS NOT OLD.`recorded_at` OR NEW.`recorded_by` IS NOT OLD.`recorded_by`
BEGIN
	SELECT RAISE(ABORT, 'application_step only grows');
END;--> statement-breakpoint
CREATE TRIGGER `application_received_kept` BEFORE UPDATE OF `received` ON `application`
WHEN OLD.`received` IS NOT NULL AND NEW.`received` IS NOT OLD.`received` BEGIN
	SELECT RAISE(ABORT, 'what an application was received on is kept');
END;
