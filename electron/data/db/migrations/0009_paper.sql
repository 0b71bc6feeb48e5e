CREATE TABLE `form_margin` (
	`form` text PRIMARY KEY NOT NULL,
	`left` integer NOT NULL,
	`right` integer NOT NULL,
	`top` integer NOT NULL,
	`bottom` integer NOT NULL,
	`set_at` text NOT NULL,
	`set_by` text NOT NULL,
	CONSTRAINT "form_margin_size" CHECK("form_margin"."left" BETWEEN 50 AND 400 AND "form_margin"."right" BETWEEN 50 AND 400 AND "form_margin"."top" BETWEEN 50 AND 400 AND "form_margin"."bottom" BETWEEN 140 AND 400)
) STRICT;
--> statement-breakpoint
CREATE TABLE `office_font` (
	`face` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`content_name` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	CONSTRAINT "office_font_face" CHECK("office_font"."face" IN ('FangSong', 'XiaoBiaoSong', 'HeiTi', 'KaiTi', 'SongTi', 'Rare'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `office_font_id_unique` ON `office_font` (`id`);
--> statement-breakpoint
ALTER TABLE `document_print` ADD `pages` text;
