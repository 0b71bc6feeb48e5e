-- Until now only a practice office could have people, and those are invented: they are not carried over.
DROP TABLE `certificate`;
--> statement-breakpoint
DROP TABLE `person`;
--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`content_name` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_person` ON `attachment` (`person_id`);
--> statement-breakpoint
CREATE INDEX `attachment_content` ON `attachment` (`content_name`);
--> statement-breakpoint
CREATE TABLE `bank_account` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`bank` text NOT NULL,
	`number` text NOT NULL,
	`holder_name` text NOT NULL,
	`holder_relation` text NOT NULL,
	`holder_reason` text,
	`kind` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bank_account_holder" CHECK("bank_account"."holder_relation" = '本人' OR length("bank_account"."holder_reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `bank_account_person` ON `bank_account` (`person_id`);
--> statement-breakpoint
CREATE INDEX `bank_account_number` ON `bank_account` (`number`);
--> statement-breakpoint
CREATE TABLE `guardian` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`identity_number` text,
	`relation` text NOT NULL,
	`phone` text,
	`kind` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `guardian_person` ON `guardian` (`person_id`);
--> statement-breakpoint
CREATE TABLE `household_member` (
	`id` text PRIMARY KEY NOT NULL,
	`household_id` text NOT NULL,
	`person_id` text,
	`name` text NOT NULL,
	`identity_number` text,
	`relation` text NOT NULL,
	`is_disabled` integer NOT NULL,
	FOREIGN KEY (`household_id`) REFERENCES `household`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `household_member_household` ON `household_member` (`household_id`);
--> statement-breakpoint
CREATE INDEX `household_member_person` ON `household_member` (`person_id`);
--> statement-breakpoint
CREATE TABLE `household` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`head_name` text NOT NULL,
	`address` text,
	`housing` text,
	`area_square_metres` integer,
	`yearly_income_per_head_fen` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `insurance` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`year` integer NOT NULL,
	`pension` text,
	`medical` text,
	`is_premium_subsidised` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `insurance_year` ON `insurance` (`person_id`,`year`);
--> statement-breakpoint
CREATE TABLE `service_need` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`detail` text,
	`met_by` text,
	`met_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `service_need_person` ON `service_need` (`person_id`,`year`);
--> statement-breakpoint
CREATE TABLE `person_note` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` text NOT NULL,
	`written_by` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_note_person` ON `person_note` (`person_id`,`written_at`);
--> statement-breakpoint
CREATE TABLE `welfare_status` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer,
	`start_month` text NOT NULL,
	`end_month` text,
	`source` text NOT NULL,
	`checked_on` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "welfare_status_order" CHECK("welfare_status"."end_month" IS NULL OR "welfare_status"."end_month" >= "welfare_status"."start_month")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `welfare_status_interval` ON `welfare_status` (`person_id`,`kind`,`start_month`);
--> statement-breakpoint
CREATE INDEX `welfare_status_kind` ON `welfare_status` (`kind`,`end_month`);
--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`id` text PRIMARY KEY NOT NULL,
	`profile` text NOT NULL,
	`header` text NOT NULL,
	`mapping` text NOT NULL,
	`saved_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `import_mapping_header` ON `import_mapping` (`profile`,`header`);
--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`profile` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`applied_at` text NOT NULL,
	`applied_by` text NOT NULL,
	`added` integer NOT NULL,
	`changed` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`refused` integer NOT NULL,
	`undone_at` text,
	`undone_by` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_run_applied` ON `import_run` (`applied_at`);
--> statement-breakpoint
CREATE TABLE `paid_before` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`month` text NOT NULL,
	`rate_fen` integer NOT NULL,
	`paid_fen` integer NOT NULL,
	`bank` text NOT NULL,
	`account_number` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "paid_before_program" CHECK("paid_before"."program" IN ('living', 'nursing'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `paid_before_line` ON `paid_before` (`person_id`,`program`,`month`);
--> statement-breakpoint
CREATE INDEX `paid_before_month` ON `paid_before` (`month`);
--> statement-breakpoint
CREATE TABLE `distinct_pair` (
	`id` text PRIMARY KEY NOT NULL,
	`lower_id` text NOT NULL,
	`upper_id` text NOT NULL,
	`decided_at` text NOT NULL,
	`decided_by` text NOT NULL,
	FOREIGN KEY (`lower_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`upper_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `distinct_pair_once` ON `distinct_pair` (`lower_id`,`upper_id`);
--> statement-breakpoint
CREATE TABLE `person_change` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`record` text NOT NULL,
	`record_id` text NOT NULL,
	`field` text NOT NULL,
	`old` text,
	`new` text,
	`reason` text,
	`import_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_change_person` ON `person_change` (`person_id`,`seq`);
--> statement-breakpoint
CREATE INDEX `person_change_record` ON `person_change` (`record`,`record_id`,`seq`);
--> statement-breakpoint
CREATE INDEX `person_change_import` ON `person_change` (`import_id`,`seq`);
--> statement-breakpoint
CREATE TABLE `person_merge` (
	`id` text PRIMARY KEY NOT NULL,
	`kept_id` text NOT NULL,
	`merged_id` text NOT NULL,
	`moved` text NOT NULL,
	`reason` text NOT NULL,
	`merged_at` text NOT NULL,
	`merged_by` text NOT NULL,
	`undone_at` text,
	FOREIGN KEY (`kept_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_merge_kept` ON `person_merge` (`kept_id`);
--> statement-breakpoint
CREATE INDEX `person_merge_merged` ON `person_merge` (`merged_id`);
--> statement-breakpoint
CREATE TABLE `application` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`applied_on` text NOT NULL,
	`approved_on` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "application_program" CHECK("application"."program" IN ('living', 'nursing'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `application_day` ON `application` (`person_id`,`program`,`applied_on`);
--> statement-breakpoint
CREATE TABLE `entitlement` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`program` text NOT NULL,
	`start_month` text NOT NULL,
	`stop_month` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "entitlement_program" CHECK("entitlement"."program" IN ('living', 'nursing'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entitlement_start` ON `entitlement` (`person_id`,`program`,`start_month`);
--> statement-breakpoint
CREATE TABLE `certificate_component` (
	`certificate_id` text NOT NULL,
	`category` integer NOT NULL,
	`level` integer NOT NULL,
	PRIMARY KEY(`certificate_id`, `category`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_component_category" CHECK("certificate_component"."category" BETWEEN 1 AND 6),
	CONSTRAINT "certificate_component_level" CHECK("certificate_component"."level" BETWEEN 1 AND 4)
) STRICT;
--> statement-breakpoint
CREATE TABLE `certificate_event` (
	`id` text PRIMARY KEY NOT NULL,
	`certificate_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`document` text,
	`detail` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificate`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `certificate_event_certificate` ON `certificate_event` (`certificate_id`,`happened_on`);
--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`number` text NOT NULL,
	`base` text NOT NULL,
	`category` integer NOT NULL,
	`level` integer NOT NULL,
	`generation` integer,
	`issued_on` text NOT NULL,
	`expires_on` text NOT NULL,
	`issuer` text,
	`status` text NOT NULL,
	`status_since` text,
	`assessed_on` text,
	`assessed_by` text,
	`remark` text,
	`is_current` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_category" CHECK("certificate"."category" BETWEEN 1 AND 7),
	CONSTRAINT "certificate_level" CHECK("certificate"."level" BETWEEN 1 AND 4),
	CONSTRAINT "certificate_number" CHECK(length("certificate"."number") IN (20, 22, 23)),
	CONSTRAINT "certificate_status" CHECK("certificate"."status" IN ('正常', '冻结', '注销', '迁出', '挂失补办中', '换领中', '等级变更中'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_number_unique` ON `certificate` (`number`);
--> statement-breakpoint
CREATE INDEX `certificate_person` ON `certificate` (`person_id`,`is_current`);
--> statement-breakpoint
CREATE INDEX `certificate_base` ON `certificate` (`base`);
--> statement-breakpoint
CREATE TABLE `former_number` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`identity_number` text NOT NULL,
	`reason` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `former_number_person` ON `former_number` (`person_id`);
--> statement-breakpoint
CREATE INDEX `former_number_number` ON `former_number` (`identity_number`);
--> statement-breakpoint
CREATE TABLE `person` (
	`file_number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`pinyin` text NOT NULL,
	`former_name` text,
	`sex` text NOT NULL,
	`ethnic_code` text NOT NULL,
	`birth_date` text NOT NULL,
	`identity_number` text NOT NULL,
	`identity_valid_to` text,
	`household_type` text,
	`division_code` text NOT NULL,
	`address` text NOT NULL,
	`living_division_code` text,
	`living_address` text,
	`phone` text,
	`marital` text,
	`education` text,
	`employment` text,
	`remark` text,
	`status` text NOT NULL,
	`status_since` text,
	`merged_into` text,
	`created_at` text NOT NULL,
	CONSTRAINT "person_sex" CHECK("person"."sex" IN ('male', 'female')),
	CONSTRAINT "person_status" CHECK("person"."status" IN ('在册', '迁出', '死亡', '注销', '待核')),
	CONSTRAINT "person_birth_date" CHECK("person"."birth_date" GLOB '????-??-??'),
	CONSTRAINT "person_identity_number" CHECK(length("person"."identity_number") = 18)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_id_unique` ON `person` (`id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_identity_number_unique` ON `person` (`identity_number`);
--> statement-breakpoint
CREATE INDEX `person_born` ON `person` (`birth_date`,`pinyin`);
--> statement-breakpoint
CREATE INDEX `person_merged` ON `person` (`merged_into`);
--> statement-breakpoint
CREATE TABLE `division_alias` (
	`alias` text PRIMARY KEY NOT NULL,
	`division_code` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `person_listing` (
	`file_number` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`pinyin` text NOT NULL,
	`status` text NOT NULL,
	`township_code` text NOT NULL,
	`division_code` text NOT NULL,
	`birth_date` text NOT NULL,
	`category` integer,
	`level` integer,
	`certificate_status` text,
	`expires_on` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `person_listing_order` ON `person_listing` (`pinyin`,`file_number`,`status`,`township_code`,`birth_date`,`category`,`level`,`certificate_status`,`expires_on`);
--> statement-breakpoint
CREATE INDEX `person_listing_township` ON `person_listing` (`township_code`,`pinyin`,`file_number`);
--> statement-breakpoint
CREATE INDEX `person_listing_village` ON `person_listing` (`division_code`,`pinyin`,`file_number`);
--> statement-breakpoint
CREATE INDEX `person_listing_expiry` ON `person_listing` (`expires_on`,`status`);
--> statement-breakpoint
CREATE INDEX `person_listing_status` ON `person_listing` (`status`,`pinyin`,`file_number`);
--> statement-breakpoint
CREATE TABLE `search_key` (
	`rank` integer NOT NULL,
	`key` text NOT NULL,
	`file_number` integer NOT NULL,
	PRIMARY KEY(`rank`, `key`, `file_number`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_key_file` ON `search_key` (`file_number`);
--> statement-breakpoint
-- Any part of a number, by trigrams; the row is the file number, the content is not kept.
CREATE VIRTUAL TABLE `number_part` USING fts5(`numbers`, content='', contentless_delete=1, tokenize='trigram');
