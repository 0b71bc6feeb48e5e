CREATE TABLE `volunteer_activity` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`service` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`arrived` integer NOT NULL,
	`left` integer NOT NULL,
	`place` text NOT NULL,
	`township_code` text NOT NULL,
	`organiser` text NOT NULL,
	`leader` text,
	`content` text,
	`cost_fen` integer,
	`insurance` text,
	`beneficiaries` integer NOT NULL,
	`state` text NOT NULL,
	`submitted_by` text,
	`submitted_by_id` text,
	`submitted_at` text,
	`approved_by` text,
	`approved_at` text,
	`alone` integer NOT NULL,
	`import_id` text,
	CONSTRAINT "volunteer_activity_known_state" CHECK("volunteer_activity"."state" IN ('planned', 'submitted', 'approved', 'cancelled')),
	CONSTRAINT "volunteer_activity_days" CHECK("volunteer_activity"."starts_on" <= "volunteer_activity"."ends_on"),
	CONSTRAINT "volunteer_activity_counted" CHECK("volunteer_activity"."beneficiaries" >= 0),
	CONSTRAINT "volunteer_activity_approved" CHECK(("volunteer_activity"."state" = 'approved') = ("volunteer_activity"."approved_at" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_activity_number_unique` ON `volunteer_activity` (`number`);--> statement-breakpoint
CREATE INDEX `volunteer_activity_day` ON `volunteer_activity` (`starts_on`,`id`);--> statement-breakpoint
CREATE INDEX `volunteer_activity_state` ON `volunteer_activity` (`state`,`starts_on`);--> statement-breakpoint
CREATE TABLE `volunteer_beneficiary` (
	`activity_id` text NOT NULL,
	`person_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`activity_id`, `person_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `volunteer_activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_beneficiary_person` ON `volunteer_beneficiary` (`person_id`);--> statement-breakpoint
CREATE TABLE `volunteer_photo` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`content_name` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`activity_id`) REFERENCES `volunteer_activity`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_photo_of` ON `volunteer_photo` (`activity_id`);--> statement-breakpoint
CREATE TABLE `volunteer_sign_up` (
	`activity_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`arrived_on` text,
	`arrived` integer,
	PRIMARY KEY(`activity_id`, `volunteer_id`),
	FOREIGN KEY (`activity_id`) REFERENCES `volunteer_activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_sign_up_arrived" CHECK(("volunteer_sign_up"."arrived_on" IS NULL) = ("volunteer_sign_up"."arrived" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_sign_up_of` ON `volunteer_sign_up` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `volunteer_stay` (
	`id` text PRIMARY KEY NOT NULL,
	`activity_id` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`day` text NOT NULL,
	`arrived` integer,
	`left` integer,
	`away` integer NOT NULL,
	`source` text NOT NULL,
	`corrects` text,
	`reason` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`import_id` text,
	FOREIGN KEY (`activity_id`) REFERENCES `volunteer_activity`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_stay_source" CHECK("volunteer_stay"."source" IN ('签到', '补录', '导入')),
	CONSTRAINT "volunteer_stay_whole" CHECK(("volunteer_stay"."arrived" IS NULL) = ("volunteer_stay"."left" IS NULL)),
	CONSTRAINT "volunteer_stay_time" CHECK("volunteer_stay"."arrived" IS NULL OR ("volunteer_stay"."arrived" BETWEEN 0 AND 1439 AND "volunteer_stay"."left" > "volunteer_stay"."arrived" AND "volunteer_stay"."left" - "volunteer_stay"."arrived" <= 1440 AND "volunteer_stay"."away" >= 0 AND "volunteer_stay"."away" < "volunteer_stay"."left" - "volunteer_stay"."arrived")),
	CONSTRAINT "volunteer_stay_why" CHECK("volunteer_stay"."corrects" IS NULL OR "volunteer_stay"."reason" IS NOT NULL),
	CONSTRAINT "volunteer_stay_taken_back" CHECK("volunteer_stay"."arrived" IS NOT NULL OR "volunteer_stay"."corrects" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_stay_activity` ON `volunteer_stay` (`activity_id`,`volunteer_id`);--> statement-breakpoint
CREATE INDEX `volunteer_stay_volunteer` ON `volunteer_stay` (`volunteer_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_stay_corrects` ON `volunteer_stay` (`corrects`);--> statement-breakpoint
CREATE TABLE `volunteer_sum` (
	`period` text NOT NULL,
	`volunteer_id` text NOT NULL,
	`service` text NOT NULL,
	`minutes` integer NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`volunteer_id`, `period`, `service`),
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_sum_of` ON `volunteer_sum` (`service`,`period`,`volunteer_id`,`minutes`,`times`);--> statement-breakpoint
CREATE TABLE `volunteer_certificate` (
	`document_id` text PRIMARY KEY NOT NULL,
	`volunteer_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`minutes` integer NOT NULL,
	`times` integer NOT NULL,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_certificate_of` ON `volunteer_certificate` (`volunteer_id`);--> statement-breakpoint
CREATE TABLE `volunteer_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`record` text NOT NULL,
	`record_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`field` text NOT NULL,
	`old` text,
	`new` text,
	`reason` text,
	`import_id` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_change_of` ON `volunteer_change` (`record`,`record_id`,`seq`);--> statement-breakpoint
CREATE INDEX `volunteer_change_import` ON `volunteer_change` (`import_id`,`seq`);--> statement-breakpoint
CREATE TABLE `volunteer_key` (
	`rank` integer NOT NULL,
	`key` text NOT NULL,
	`seq` integer NOT NULL,
	PRIMARY KEY(`rank`, `key`, `seq`),
	FOREIGN KEY (`seq`) REFERENCES `volunteer`(`seq`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_key_of` ON `volunteer_key` (`seq`);--> statement-breakpoint
CREATE TABLE `volunteer_record` (
	`id` text PRIMARY KEY NOT NULL,
	`volunteer_id` text NOT NULL,
	`kind` text NOT NULL,
	`on` text NOT NULL,
	`title` text NOT NULL,
	`issuer` text,
	`document` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`struck_at` text,
	`struck_why` text,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_record_kind" CHECK("volunteer_record"."kind" IN ('培训', '表彰', '评价')),
	CONSTRAINT "volunteer_record_struck" CHECK(("volunteer_record"."struck_at" IS NULL) = ("volunteer_record"."struck_why" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_record_of` ON `volunteer_record` (`volunteer_id`,`on`);--> statement-breakpoint
CREATE TABLE `volunteer_request` (
	`id` text PRIMARY KEY NOT NULL,
	`volunteer_id` text NOT NULL,
	`asked_on` text NOT NULL,
	`words` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`outcome` text,
	`outcome_words` text,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_request_settled" CHECK(("volunteer_request"."outcome" IS NULL) = ("volunteer_request"."settled_at" IS NULL) AND ("volunteer_request"."outcome" IS NULL) = ("volunteer_request"."outcome_words" IS NULL)),
	CONSTRAINT "volunteer_request_outcome" CHECK("volunteer_request"."outcome" IN ('已更正', '不更正'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `volunteer_request_of` ON `volunteer_request` (`volunteer_id`,`asked_on`);--> statement-breakpoint
CREATE INDEX `volunteer_request_open` ON `volunteer_request` (`outcome`);--> statement-breakpoint
CREATE TABLE `volunteer_star` (
	`id` text PRIMARY KEY NOT NULL,
	`volunteer_id` text NOT NULL,
	`star` integer NOT NULL,
	`minutes` integer NOT NULL,
	`proposed_on` text NOT NULL,
	`proposed_by` text NOT NULL,
	`notice_from` text,
	`notice_to` text,
	`notice_place` text,
	`approved_on` text,
	`approved_by` text,
	FOREIGN KEY (`volunteer_id`) REFERENCES `volunteer`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_star_level" CHECK("volunteer_star"."star" BETWEEN 1 AND 5),
	CONSTRAINT "volunteer_star_notice" CHECK(("volunteer_star"."notice_from" IS NULL) = ("volunteer_star"."notice_to" IS NULL)),
	CONSTRAINT "volunteer_star_approved" CHECK("volunteer_star"."approved_on" IS NULL OR ("volunteer_star"."notice_to" IS NOT NULL AND "volunteer_star"."approved_on" > "volunteer_star"."notice_to"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_star_once` ON `volunteer_star` (`volunteer_id`,`star`);--> statement-breakpoint
CREATE TABLE `volunteer_station` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`division_code` text NOT NULL,
	`contact` text,
	`phone` text,
	CONSTRAINT "volunteer_station_level" CHECK("volunteer_station"."level" IN ('county', 'town'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_station_name_unique` ON `volunteer_station` (`name`);--> statement-breakpoint
CREATE TABLE `volunteer` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`pinyin` text NOT NULL,
	`sex` text NOT NULL,
	`birth_date` text NOT NULL,
	`identity_kind` text NOT NULL,
	`identity_number` text NOT NULL,
	`ethnic_code` text,
	`political` text,
	`education` text,
	`occupation` text,
	`division_code` text,
	`address` text,
	`phone` text,
	`skills` text NOT NULL,
	`free_time` text,
	`wishes` text NOT NULL,
	`station_id` text,
	`platform_number` text,
	`registered_on` text NOT NULL,
	`consent_on` text,
	`name_public` integer NOT NULL,
	`guardian_name` text,
	`guardian_phone` text,
	`guardian_consent_on` text,
	`status` text NOT NULL,
	`remark` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`station_id`) REFERENCES `volunteer_station`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "volunteer_sex" CHECK("volunteer"."sex" IN ('male', 'female')),
	CONSTRAINT "volunteer_status" CHECK("volunteer"."status" IN ('在册', '暂停', '退出')),
	CONSTRAINT "volunteer_public" CHECK("volunteer"."name_public" = 0 OR "volunteer"."consent_on" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_id_unique` ON `volunteer` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_number_unique` ON `volunteer` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `volunteer_identity_number_unique` ON `volunteer` (`identity_number`);--> statement-breakpoint
CREATE INDEX `volunteer_order` ON `volunteer` (`pinyin`,`seq`);--> statement-breakpoint
CREATE INDEX `volunteer_station_order` ON `volunteer` (`station_id`,`pinyin`,`seq`);
--> statement-breakpoint
CREATE VIEW `volunteer_stay_now` AS SELECT s.id, s.activity_id, s.volunteer_id, s.day, s.arrived, s.`left`, s.away,
	s.`left` - s.arrived - s.away AS minutes, s.source, s.corrects, s.reason, s.at, s.by
FROM volunteer_stay s WHERE s.arrived IS NOT NULL AND NOT EXISTS (SELECT 1 FROM volunteer_stay c WHERE c.corrects = s.id);
--> statement-breakpoint
CREATE TRIGGER `volunteer_stay_no_update` BEFORE UPDATE ON `volunteer_stay` BEGIN
	SELECT RAISE(ABORT, 'volunteer_stay only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_stay_no_delete` BEFORE DELETE ON `volunteer_stay`
WHEN NOT EXISTS (SELECT 1 FROM import_run r WHERE r.id = OLD.import_id AND r.undone_at IS NOT NULL) BEGIN
	SELECT RAISE(ABORT, 'volunteer_stay only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_stay_corrects_own` BEFORE INSERT ON `volunteer_stay`
WHEN NEW.corrects IS NOT NULL AND NOT EXISTS (SELECT 1 FROM volunteer_stay s WHERE s.id = NEW.corrects
	AND s.activity_id = NEW.activity_id AND s.volunteer_id = NEW.volunteer_id AND s.arrived IS NOT NULL) BEGIN
	SELECT RAISE(ABORT, 'a correction names a stay of the same volunteer');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_activity_stands` BEFORE UPDATE ON `volunteer_activity` WHEN OLD.state IN ('approved', 'cancelled') BEGIN
	SELECT RAISE(ABORT, 'an approved activity stands');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_activity_no_delete` BEFORE DELETE ON `volunteer_activity`
WHEN NOT EXISTS (SELECT 1 FROM import_run r WHERE r.id = OLD.import_id AND r.undone_at IS NOT NULL) BEGIN
	SELECT RAISE(ABORT, 'an activity is cancelled, not removed');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_beneficiary_frozen` BEFORE INSERT ON `volunteer_beneficiary`
WHEN (SELECT state FROM volunteer_activity WHERE id = NEW.activity_id) <> 'planned' BEGIN
	SELECT RAISE(ABORT, 'an approved activity stands');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_certificate_no_update` BEFORE UPDATE ON `volunteer_certificate` BEGIN
	SELECT RAISE(ABORT, 'volunteer_certificate only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_certificate_no_delete` BEFORE DELETE ON `volunteer_certificate` BEGIN
	SELECT RAISE(ABORT, 'volunteer_certificate only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_change_no_update` BEFORE UPDATE ON `volunteer_change` BEGIN
	SELECT RAISE(ABORT, 'volunteer_change only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `volunteer_change_no_delete` BEFORE DELETE ON `volunteer_change` BEGIN
	SELECT RAISE(ABORT, 'volunteer_change only grows');
END;
