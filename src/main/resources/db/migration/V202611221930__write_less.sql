-- PostgreSQL checks a foreign key by locking the row it points to, once for each row written. A
-- crowd that is asked or that answers at one time would queue at the row of its workspace. Rows of
-- workspace and program are never deleted, and every statement names both, so the tables that are
-- written to most do without.
alter table outbox drop constraint outbox_workspace_fkey;
alter table journal drop constraint journal_workspace_fkey;
alter table learner drop constraint learner_workspace_fkey;
alter table learner_lesson drop constraint learner_lesson_workspace_fkey;
alter table question drop constraint question_workspace_program_fkey;
alter table answer drop constraint answer_workspace_question_fkey;

-- A member's questions are found by way of their teams and the unique key of table question.
drop index question_of_member;
