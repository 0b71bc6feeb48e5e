ALTER TABLE `application` ADD `told_on` text;--> statement-breakpoint
ALTER TABLE `application` ADD `told_how` text;--> statement-breakpoint
CREATE INDEX `application_not_told` ON `application` (`state`,`listed_on`,`id`) WHERE "application"."told_on" IS NULL AND "application"."channel" IS NOT NULL;--> statement-breakpoint
ALTER TABLE `entitlement` ADD `back_from` text;--> statement-breakpoint
ALTER TABLE `entitlement` ADD `renewed_from` text;--> statement-breakpoint
-- Deadlines were settings from a day on; they are policy from that day's month on. The settings stay as they were set.
INSERT INTO `policy_row` (`key`, `from_month`, `value`, `document`, `set_at`, `set_by`)
	SELECT `key`, substr(`effective_from`, 1, 7), `value`, COALESCE(NULLIF(`document`, ''), '原设置'), `set_at`, `set_by`
	FROM `setting_value` WHERE `key` LIKE 'deadline.%' AND `effective_from` IS NOT NULL ORDER BY `id`;
