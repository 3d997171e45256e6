-- A database per service; the owner migrates, the service's own role may only add to history and read it.
-- For psql, which takes each password from the environment and 'local' where it is not there.
\set plan_owner_password local
\set plan_service_password local
\set money_owner_password local
\set money_service_password local
\getenv plan_owner_password PLAN_OWNER_PASSWORD
\getenv plan_service_password PLAN_SERVICE_PASSWORD
\getenv money_owner_password MONEY_OWNER_PASSWORD
\getenv money_service_password MONEY_SERVICE_PASSWORD
create role plan_owner login password :'plan_owner_password';
create role plan_service login password :'plan_service_password';
create role money_owner login password :'money_owner_password';
create role money_service login password :'money_service_password';
create database plan owner plan_owner;
create database money owner money_owner;
revoke all on database plan, money from public;
grant connect, create, temporary on database plan to plan_service;
grant connect, create, temporary on database money to money_service;
-- The owner reads the read models, which the service's role makes for itself.
grant plan_service to plan_owner;
grant money_service to money_owner;
