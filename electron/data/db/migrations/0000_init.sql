CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`state` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_sign_in_at` text,
	CONSTRAINT "account_role" CHECK("account"."role" IN ('admin', 'clerk', 'reviewer', 'reader')),
	CONSTRAINT "account_state" CHECK("account"."state" IN ('active', 'locked')),
	CONSTRAINT "account_must_change_password" CHECK("account"."must_change_password" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_login_unique` ON `account` (`login`);--> statement-breakpoint
CREATE TABLE `draft` (
	`account_id` text NOT NULL,
	`form` text NOT NULL,
	`content` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`account_id`, `form`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `preference` (
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`account_id`, `key`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit_row` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	`account_name` text NOT NULL,
	`action` text NOT NULL,
	`subject` text,
	`reason` text,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_row_action` ON `audit_row` (`action`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_row_subject` ON `audit_row` (`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_row_account` ON `audit_row` (`account_name`,`seq`);--> statement-breakpoint
CREATE TABLE `certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`number` text NOT NULL,
	`category` integer NOT NULL,
	`level` integer NOT NULL,
	`issued_on` text NOT NULL,
	`expires_on` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_category" CHECK("certificate"."category" BETWEEN 1 AND 7),
	CONSTRAINT "certificate_level" CHECK("certificate"."level" BETWEEN 1 AND 4)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_number_unique` ON `certificate` (`number`);--> statement-breakpoint
CREATE INDEX `certificate_person` ON `certificate` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sex` text NOT NULL,
	`ethnic_code` text NOT NULL,
	`birth_date` text NOT NULL,
	`identity_number` text NOT NULL,
	`division_code` text NOT NULL,
	`address` text NOT NULL,
	`phone` text,
	`status` text NOT NULL,
	CONSTRAINT "person_sex" CHECK("person"."sex" IN ('male', 'female')),
	CONSTRAINT "person_status" CHECK("person"."status" IN ('在册', '迁出', '死亡', '注销', '待核')),
	CONSTRAINT "person_birth_date" CHECK("person"."birth_date" GLOB '????-??-??')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_identity_number_unique` ON `person` (`identity_number`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `person_division` ON `person` (`division_code`,`name_key`,`id`);--> statement-breakpoint
CREATE TABLE `file_fact` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting_value` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`effective_from` text,
	`document` text,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `setting_value_key` ON `setting_value` (`key`,`effective_from`,`id`);--> statement-breakpoint
CREATE TRIGGER `audit_row_no_update` BEFORE UPDATE ON `audit_row` BEGIN
	SELECT RAISE(ABORT, 'audit_row only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_row_no_delete` BEFORE DELETE ON `audit_row` BEGIN
	SELECT RAISE(ABORT, 'audit_row only grows');
END;
