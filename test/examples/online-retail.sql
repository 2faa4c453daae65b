-- Hand-written queries for every metric of examples/online-retail: one value for the period [:start, :end),
-- over the rows that :segment lets through. `lines` is made from the two files by the first query.

-- name: lines
create table lines as
with delivered as (
  select *, 2009 as delivery from read_parquet(':data/2009-2010.parquet')
  union all
  select *, 2010 as delivery from read_parquet(':data/2010-2011.parquet')
),
-- 1 to 9 December 2010 came twice: what the second file has, the first one need not count.
once as (
  select * from delivered
  where delivery = 2010 or invoice not in (select invoice from delivered where delivery = 2010)
)
select
  invoice, stock_code, quantity, invoiced_at, unit_price, customer_id, country,
  cast(quantity as decimal(18, 0)) * unit_price as money,
  invoice like 'C%' as is_return,
  invoice like 'A%' as is_adjustment,
  invoice not like 'C%' and invoice not like 'A%' as is_sale,
  (stock_code similar to '[0-9]{5}.*' or stock_code like 'DCGS%') and stock_code not in ('POST', 'DOT', 'C2') as is_goods
from once;

-- name: gmv
select coalesce(sum(money), 0) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: orders
select count(*) from (select invoice from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment group by invoice);

-- name: buyers
select count(*) from (select customer_id from lines where is_sale and customer_id is not null and invoiced_at >= :start and invoiced_at < :end and :segment group by customer_id);

-- name: units_sold
select coalesce(sum(quantity), 0) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: refund_amount
select coalesce(-sum(money), 0) from lines where is_return and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: refund_orders
select count(*) from (select invoice from lines where is_return and invoiced_at >= :start and invoiced_at < :end and :segment group by invoice);

-- name: refund_rate
select -sum(case when is_return then money else 0 end) / nullif(sum(case when is_sale then money else 0 end), 0)
from lines where invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: net_sales
select sum(money) from lines where not is_adjustment and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: aov
select sum(money) / nullif(count(distinct invoice), 0) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: units_per_order
select sum(quantity) / nullif(count(distinct invoice), 0) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: sales_per_buyer
select sum(money) / nullif(count(distinct customer_id), 0) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: gmv_mtd
select sum(money) from lines where is_sale and invoiced_at >= date_trunc('month', cast(:start as timestamp)) and invoiced_at < :end and :segment;

-- name: gmv_28d
select sum(money) from lines where is_sale and invoiced_at >= cast(:end as timestamp) - interval 28 day and invoiced_at < :end and :segment;

-- name: buyers_28d
select count(distinct customer_id) from lines where is_sale and invoiced_at >= cast(:end as timestamp) - interval 28 day and invoiced_at < :end and :segment;

-- name: gmv_wow
with pair as (
  select
    sum(case when invoiced_at >= :start and invoiced_at < :end then money end) as present,
    sum(case when invoiced_at >= cast(:start as timestamp) - interval 7 day and invoiced_at < cast(:end as timestamp) - interval 7 day then money end) as past
  from lines where is_sale and :segment
)
select (present - past) / past from pair;

-- name: gmv_yoy
with pair as (
  select
    sum(case when invoiced_at >= :start and invoiced_at < :end then money end) as present,
    sum(case when invoiced_at >= cast(:start as timestamp) - interval 1 year and invoiced_at < cast(:end as timestamp) - interval 1 year then money end) as past
  from lines where is_sale and :segment
)
select (present - past) / past from pair;

-- name: goods_sales
select coalesce(sum(money), 0) from lines where is_sale and is_goods and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: export_sales
select coalesce(sum(money), 0) from lines where is_sale and country <> 'United Kingdom' and country <> 'Unspecified' and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: export_share
select sum(case when country in ('United Kingdom', 'Unspecified') then 0 else money end) / nullif(sum(money), 0)
from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: postage_income
select coalesce(sum(money), 0) from lines where is_sale and stock_code in ('POST', 'DOT', 'C2') and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: order_lines
select count(*) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: guest_lines
select count(*) from lines where is_sale and customer_id is null and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: guest_share
select sum(case when customer_id is null then 1 else 0 end) / nullif(count(*), 0) from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: bad_debt
select coalesce(-sum(money), 0) from lines where is_adjustment and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: countries_served
select count(*) from (select country from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment group by country);

-- name: products_sold
select count(*) from (select stock_code from lines where is_sale and is_goods and invoiced_at >= :start and invoiced_at < :end and :segment group by stock_code);

-- name: median_price
select median(unit_price) from lines where is_sale and is_goods and unit_price > 0 and invoiced_at >= :start and invoiced_at < :end and :segment;

-- name: largest_line
select money from lines where is_sale and invoiced_at >= :start and invoiced_at < :end and :segment order by money desc limit 1;
