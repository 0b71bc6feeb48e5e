CREATE TABLE `document_print` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`document_id` text NOT NULL,
	`printer` text NOT NULL,
	`copies` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `issued_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_print_copies" CHECK("document_print"."copies" BETWEEN 1 AND 99)
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_print_of` ON `document_print` (`document_id`,`seq`);--> statement-breakpoint
CREATE TABLE `form_wording` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`form` text NOT NULL,
	`wording` text,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `form_wording_form` ON `form_wording` (`form`,`seq`);--> statement-breakpoint
CREATE TABLE `issued_document` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`form` text NOT NULL,
	`title` text NOT NULL,
	`subject` text,
	`series` text,
	`year` integer,
	`number` integer,
	`pages` integer NOT NULL,
	`sha256` text NOT NULL,
	`content_name` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	CONSTRAINT "issued_document_numbered" CHECK(("issued_document"."series" IS NULL) = ("issued_document"."number" IS NULL) AND ("issued_document"."series" IS NULL) = ("issued_document"."year" IS NULL)),
	CONSTRAINT "issued_document_void" CHECK(("issued_document"."voided_at" IS NULL) = ("issued_document"."void_reason" IS NULL) AND ("issued_document"."voided_at" IS NULL) = ("issued_document"."voided_by" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_id_unique` ON `issued_document` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_number` ON `issued_document` (`series`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `issued_document_subject` ON `issued_document` (`subject`,`seq`);--> statement-breakpoint
CREATE INDEX `issued_document_form` ON `issued_document` (`form`,`seq`);--> statement-breakpoint
CREATE TABLE `print_run_item` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`run_id` text NOT NULL,
	`place` integer NOT NULL,
	`subject` text NOT NULL,
	`name` text NOT NULL,
	`document_id` text,
	`printed_at` text,
	FOREIGN KEY (`run_id`) REFERENCES `print_run`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `issued_document`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "print_run_item_printed" CHECK("print_run_item"."printed_at" IS NULL OR "print_run_item"."document_id" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `print_run_item_place` ON `print_run_item` (`run_id`,`place`);--> statement-breakpoint
CREATE TABLE `print_run` (
	`id` text PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`title` text NOT NULL,
	`begun_at` text NOT NULL,
	`begun_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `printer_offset` (
	`printer` text PRIMARY KEY NOT NULL,
	`right` integer NOT NULL,
	`down` integer NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL,
	CONSTRAINT "printer_offset_size" CHECK(abs("printer_offset"."right") <= 200 AND abs("printer_offset"."down") <= 200)
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `issued_document_in_order` BEFORE INSERT ON `issued_document` WHEN NEW.voided_at IS NOT NULL OR (NEW.series IS NOT NULL AND NEW.number <>
	(SELECT coalesce(max(number), 0) + 1 FROM issued_document WHERE series = NEW.series AND year = NEW.year)) BEGIN
	SELECT RAISE(ABORT, 'numbers are given without a gap');
END;
--> statement-breakpoint
CREATE TRIGGER `issued_document_fixed` BEFORE UPDATE ON `issued_document` WHEN OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL
	OR NEW.seq <> OLD.seq OR NEW.id <> OLD.id OR NEW.form <> OLD.form OR NEW.title <> OLD.title OR NEW.subject IS NOT OLD.subject
	OR NEW.series IS NOT OLD.series OR NEW.year IS NOT OLD.year OR NEW.number IS NOT OLD.number OR NEW.pages <> OLD.pages
	OR NEW.sha256 <> OLD.sha256 OR NEW.content_name <> OLD.content_name OR NEW.issued_at <> OLD.issued_at OR NEW.issued_by <> OLD.issued_by BEGIN
	SELECT RAISE(ABORT, 'an issued document is only voided');
END;
--> statement-breakpoint
CREATE TRIGGER `issued_document_no_delete` BEFORE DELETE ON `issued_document` BEGIN
	SELECT RAISE(ABORT, 'an issued document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_print_no_update` BEFORE UPDATE ON `document_print` BEGIN
	SELECT RAISE(ABORT, 'this list only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `document_print_no_delete` BEFORE DELETE ON `document_print` BEGIN
	SELECT RAISE(ABORT, 'this list only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `form_wording_no_update` BEFORE UPDATE ON `form_wording` BEGIN
	SELECT RAISE(ABORT, 'this list only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `form_wording_no_delete` BEFORE DELETE ON `form_wording` BEGIN
	SELECT RAISE(ABORT, 'this list only grows');
END;
--> statement-breakpoint
CREATE TRIGGER `print_run_item_once` BEFORE UPDATE ON `print_run_item` WHEN OLD.run_id <> NEW.run_id OR OLD.place <> NEW.place OR OLD.subject <> NEW.subject BEGIN
	SELECT RAISE(ABORT, 'a run keeps its order');
END;
