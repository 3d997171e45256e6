-- A database per service; the owner migrates, the service's own role may only add to history and read it.
create role plan_owner login password 'local';
create role plan_service login password 'local';
create role money_owner login password 'local';
create role money_service login password 'local';
create database plan owner plan_owner;
create database money owner money_owner;
revoke all on database plan, money from public;
grant connect, create, temporary on database plan to plan_service;
grant connect, create, temporary on database money to money_service;
-- The owner reads the read models, which the service's role makes for itself.
grant plan_service to plan_owner;
grant money_service to money_owner;
