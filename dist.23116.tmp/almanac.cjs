const kpiModuleUrl=require('node:url').pathToFileURL(__filename).href;
"use strict";var p=Object.defineProperty;var o=Object.getOwnPropertyDescriptor;var i=Object.getOwnPropertyNames;var e=Object.prototype.hasOwnProperty;var r=(n,a)=>{for(var x in a)p(n,x,{get:a[x],enumerable:!0})},y=(n,a,x,c)=>{if(a&&typeof a=="object"||typeof a=="function")for(let u of i(a))!e.call(n,u)&&u!==x&&p(n,u,{get:()=>a[u],enumerable:!(c=o(a,u))||c.enumerable});return n};var q=n=>y(p({},"__esModule",{value:!0}),n);var s={};r(s,{almanac:()=>v});module.exports=q(s);var v=`# Public holidays and moving festivals, written by scripts/tabulate-almanac.mjs.
# China: chinese-days 1.5.7 (MIT), after the notices of the State Council.
# Other countries: date-holidays 3.37.0 (data: CC-BY-3.0, https://github.com/commenthol/date-holidays).
# A line is group|name|days. Days are in base 36, each as the distance from the one before (the first from
# 1970-01-01), then \`:\` and the number of days if more than one, then \`@\` and which of them is the day itself if
# not the first. Names: \`!\` first and last day that are known; \`%\` ISO weekdays of the weekend; \`*\` make-up workdays.
@|!|0,10mx
@spring_festival|\u6625\u8282;Spring Festival|10,9v,ao,9u,9u,ao,9u,ao,9u,9v,ao,9v,9u,ao,9u,ao,9u,9u,ao,9v,9v,ao,9u,9u,an,9v,ao,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ap,9u,9u,ao,9u,9u,ao,9v,ao,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u,ao,9u,9u,ao,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,ao,9u,9u,an,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,an,9u,ao,9u,9v,ao,9v,9u,ao,9u,9u
@lantern_festival|\u5143\u5BB5\u8282;Lantern Festival|1e,9v,ao,9u,9u,ao,9u,ao,9u,9v,ao,9v,9u,ao,9u,ao,9u,9u,ao,9v,9v,ao,9u,9u,an,9v,ao,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ap,9u,9u,ao,9u,9u,ao,9v,ao,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u,ao,9u,9u,ao,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,ao,9u,9u,an,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,an,9u,ao,9u,9v,ao,9v,9u,ao,9u,9u
@qingming|\u6E05\u660E\u8282;Qingming|2m,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
@dragon_boat|\u7AEF\u5348\u8282;Dragon Boat Festival|4e,9u,ao,9v,ao,9v,9u,ao,9u,9u,ao,9u,ao,9v,9v,an,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9v,9u,ao,9u,9u,ao,9v,9u,ao,9v,an,9u,9v,an,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,9u,ao,9u,ao,9u,9u,ao,9v,9v,ao,9u,9u,ao,9u,ao,9u,9v,ao,9u,9v,an,9u,ao,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,ao,9u,9u,ao,9u,ao,9v,9u,ao,9v,9u,an,9v,an,9v,9v,ao,9u,9v,an,9u,9u,ao,9v,ao,9v,9u,ao,9u,9u,ao,9u,ao,9v,9v,ao
@qixi|\u4E03\u5915;Qixi|63,ao,9u,9v,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,an,9u,9v,an,9v,9v,ao,9u,9u,ao,9u,ao,9u,9v,ao,9v,9u,ao,9u,9u,ao,9u,ao,9v,9v,an,9v,9u,an,9v,ao,9u,9v,ao,9u,9v,an,9u,ao,9v,9u,ao,9v,9u,ao,9u,9u,ao,9v,ao,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9v,9u,an,9u,9v,ao,9v,ao,9u,9u,ao,9u,9u,ao,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,an,9v,9u,an,9v,9u,ao,9v,9u,ao,9v,an,9u,9v,ao,9u,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao
@mid_autumn|\u4E2D\u79CB\u8282;Mid-Autumn Festival|75,an,9v,9u,ao,9v,9u,ao,9v,an,9u,9u,ao,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,9u,an,9v,ao,9u,9u,ao,9v,9v,an,9v,an,9u,9v,ao,9u,9v,ao,9u,9u,ao,9u,ao,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,ao,9u,9u,ao,9u,ao,9v,9u,ao,9u,9v,an,9u,ao,9v,9v,ao,9u,9u,ao,9u,9u,ao,9v,ao,9v,9u,ao,9u,9u,ao,9u,ao,9v,9v,an,9v,9u,an,9v,9u,ao,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9v,9u,ao,9u,9u,ao,9u,9v,ao,9v,ao,9u,9u,an,9v,9u,ap
@double_ninth|\u91CD\u9633\u8282;Double Ninth Festival|7s,ao,9u,9u,ao,9v,ao,9v,9u,ao,9u,9u,ao,9u,9v,ao,9v,ao,9u,9u,an,9v,9u,ao,9v,ao,9u,9v,an,9u,9v,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,ao,9u,an,9u,9v,ao,9v,9u,ao,9u,9u,ao,9u,ao,9v,9v,ao,9u,9u,ao,9u,ao,9u,9v,ao,9v,9u,ao,9u,an,9v,9u,ao,9v,9v,an,9u,9u,ao,9v,ao,9u,9v,ao,9u,9u,ao,9u,ao,9v,9u,ao,9v,9u,ao,9u,9u,ao,9v,ao,9u,9v,ao,9u,9u,an,9v,ao,9v,9u,ao,9u,9u,ao,9u,9v,ao
@winter_solstice|\u51AC\u81F3;Winter Solstice|9v,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
@ramadan|\u658B\u6708;Ramadan|8g,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u
@eid_al_fitr|\u5F00\u658B\u8282;Eid al-Fitr|99,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9u,9v,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9u,9v,9v,9u,9u,9u,9u
@eid_al_adha|\u5BB0\u7272\u8282;Eid al-Adha|1b,9u,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9u,9v
@easter|\u590D\u6D3B\u8282;Easter|2f,ai,9x,ap,9x,9q,ap,9x,9q,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9x,ai,9x,9x,ai,9x,ap,9x,9q,ap,9x,9q,ap,9x,9q,ap,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap,9x,ap,9q,9x,ap,9q,9x,ap,9x,9q,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap,9x,9x,ai,9x,ap,9x,9q,ap,9x,9q,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9x,ai,9x,9x,ai,9x,ap,9x,9q,ap,9x
@orthodox_easter|\u4E1C\u6B63\u6559\u590D\u6D3B\u8282;Orthodox Easter|37,9x,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap,9x,ap,9q,9x,ap,9q,9x,ap,9q,9x,ap,9x,ai,9x,9x,ai,9x,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap,9x,9q,ap,9x,ap,9q,9x,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap,9x,ap,9q,9x,ap,9x,9q,ap,9x,9q,ap,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9x,ai,9x,9x,ap,9q,ap,9q,9x,ap,9x,9q,ap,9x,ap,9q,9x,ap,9q,9x,ap,9q,9x,ap,9x,ai,9x,9q,ap,9x,9x,ai,9x,ap,9x,9q
@mothers_day|\u6BCD\u4EB2\u8282;Mother's Day|3l,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4
@fathers_day|\u7236\u4EB2\u8282;Father's Day|4r,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
@thanksgiving|\u611F\u6069\u8282;Thanksgiving|95,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4
@black_friday|\u9ED1\u8272\u661F\u671F\u4E94;Black Friday|96,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4
@cyber_monday|\u7F51\u7EDC\u661F\u671F\u4E00;Cyber Monday|99,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4
CN|!|9ky,6hc
CN|%|67
CN|*|9le,1,33,1,49,1,3a,1,2b,8,49,1,33,8,2b,1,49,8,2b,1,1c,8,1q,1,49,1,2i,z,1,2j,42,1,2q,k,8,3b,3b,d,3p,1,33,1,2q,6,1,d,35,d,1d,59,1,2b,l,8,1q,1,r,4a,2q,1,15,1,1d,k,1,15,1,2x,7,d,2y,d,2d,43,d,2d,16,d,5a,y,3b,8,3b,2q,k,1,2x,d,1k,1k,3i,3q,d,17,k,4a,1,2i,z,1,2c,7,43,d,2r,2q,d,1e,2j,d,3c,d,1s,d,3p,8,d,34,1,1q,m,d,4a,1,33,1,2c,d,1e,2w,1,3b,e,1d,l,d,3i,f,d,2y,d,26,4a,d,2d,15,e,1y,3q,k
CN|\u5143\u65E6;New Year's Day|9ky,a6:3,a5:3,a5:3,a3:3@2,a8:3,a5:3,a5:3,a5:3,a6:3,a5,a5:3,a5,a6:2,a5,a3:3@2,a7,a6:3,a5:3,a4:3@1,a6,a6,a5:3
CN|\u6625\u8282;Spring Festival|9lj:7,ao:7,9u:7,ap:7,9t:7@1,9u:7@1,ao:7@1,9u:7@1,9u:7@1,ao:7@1,9w:7,an:7@1,9u:7@1,9v:7@1,ao:7@1,9u:7@1,9u:10@1,ao:7@1,9u:7@1,9v:7@1,ap:8,9t:8@1,an:9@2
CN|\u52B3\u52A8\u8282;Labour Day|9ob:7,a5:7,a5:7,a5:7,a6:3,a5:3,a5:3,a4:3@1,a5:3@2,a5:3@2,a7:3,a5,a6:2,a5,a3:3@2,a7:4,a6:5,a5:5,a4:5@1,a4:5@2,a8:5,a5:5,a5:5
CN|\u56FD\u5E86\u8282;National Day|9sk:7,a5:7,a5:7,a5:7,a4:7@2,a7:8,a5:7,a5:7,a6:7,a5:7,a5:7,a5:7,a6:7,a5:8,a5:7,a5:7,a6:8,a5:7,a5:7,a4:7@1,a7:7,a5:8,a5:7
CN|\u6E05\u660E\u8282;Tomb-sweeping Day|as5:3,a5:3,a4:3@2,a5:3@2,a5:3@2,a7:3,a6:3,a5:2,a5,a3:3@2,a8:3,a5:3,a5:3,a4:3@1,a5:3@2,a7,a5:3,a5:3,a5:3@1
CN|\u7AEF\u5348\u8282;Dragon Boat Festival|atx:3@1,9v:3,am:3@2,9v:3@2,ao:3@1,9t:3@2,9x,an:3,9v:3,9t:3@2,aq,9u:3,ao:3,9s:3@2,9w:3,ao:3,9u,9v:3,ao:3
CN|\u4E2D\u79CB\u8282;Mid-autumn Festival|awn:3@1,ap,9u:3,9t:3@2,aq,9u:3,9u,ao,9u:3,ao,9v,9u:3,kh:3@2,9w:3,ao,9s:3@2,aq,9u:3
CN|\u4E2D\u56FD\u4EBA\u6C11\u6297\u65E5\u6218\u4E89\u66A8\u4E16\u754C\u53CD\u6CD5\u897F\u65AF\u6218\u4E89\u80DC\u522970\u5468\u5E74\u7EAA\u5FF5\u65E5;Anti-Fascist 70th Day|cvd:2
AD|!|cok,677
AD|%|67
AD|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AD|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AD|Shrove Monday|cpu,9x,ap,9q,ap,9x,9x,ai,9x,km,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AD|Constitution Day|cqk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AD|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AD|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AD|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Our Lady of Meritxell|cvi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AD|Shrove Tuesday|f99
AE|!|cok,677
AE|%|67
AE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AE|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
AE|Laylat al-Mi'raj|csb,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
AE|First day of Ramadan|ct8,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
AE|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
AE|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
AE|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
AE|National Day|cxv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AG|!|cok,677
AG|%|67
AG|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
AG|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AG|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AG|J'Ouvert Morning|cug,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AG|Last Lap|cuh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AG|Independence Day|cx1,a5,a5,a5,a5,a7,a4,a5,a5,a6,a7,a4,a4,a6,a5,a5,a7,a4,a5,a5,a5,a8
AG|V.C Bird Day|cy2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AG|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
AG|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
AI|!|cok,677
AI|%|67
AI|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AI|James Ronald Webster Day|cq8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AI|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AI|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AI|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AI|Anguilla Day|csp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AI|Celebration of the Birthday of Her Majesty the Queen|csy,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
AI|August Monday|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
AI|August Thursday|cul,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
AI|Constitution Day|cum,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
AI|National Heroes and Heroines Day|cyc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AI|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
AI|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
AL|!|cok,677
AL|%|67
AL|New Year's Day|cok,a5,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5
AL|New Year Holiday|col,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5
AL|Summer Day|cqk,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
AL|Sultan Nevruz's Day|cqs,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
AL|Catholic Easter|cr6,1,9w,1,ao,1,9p,1,ao,1,9w,1,9w,1,ah,1,9w,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,ao,1,9w,1,9p,1,ao,1,9w,1,9p,1,ao,1
AL|Orthodox Easter|crd,1,ao,1,9p,1,9w,1,ao,1,9w,1,ah,1,9w,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,ao,1,9w,1,9p,1,ao,1,9w,1
AL|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
AL|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
AL|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
AL|Mother Teresa Day|cwn,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
AL|Independence Day|cxr,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
AL|Liberation Day|cxs,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
AL|Youth Day|cy1,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
AL|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
AM|!|cok,677
AM|%|67
AM|New Year's Day|cok:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2
AM|Pre-Christmas holidays|com:3,a5:3,a6:3,a5:3,a5:3,a5:3,a6:3,a5:3,a5:3,a5:3,a6:3,a5:3,a5:3,a5:3,a6:3,a5:3,a5:3,a5:3,a6:3,a5:3,a5:3,a5:3
AM|Christmas Day|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AM|Army Day|cpb,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AM|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|Mother's Day|crp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|Victory and Peace Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|Republic Day|csn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|Constitution Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|Independence Day|cvv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AM|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|!|cok,677
AO|%|67
AO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AO|Liberation Day|cpi,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AO|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AO|International Woman's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AO|Peace Day|cr5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|National Hero Day|cvr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|Independence Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|!|cok,677
AR|%|67
AR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AR|Shrove Monday|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AR|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AR|Bridge Day|cqt,77,5y,4a,xc,31,46,4o,3t,19,8v,19,i,4o,o,38,4r,29,34
AR|Day of Remembrance for Truth and Justice|cqu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Day of the Veterans and the Fallen in the Malvinas War|cr3,a6,a5,a5,a5,a4,a7,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Day of the May Revolution|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Anniversary of the Passing to Immortality of General Manuel Belgrano|cta,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Independence Day|ctt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Anniversary of the Passing to Immortality of General Jos\xE9 de San Mart\xEDn|cuw,a4,ab,a4,a2,a6,a4,a4,ab,a2,a5,a5,a4,ab,a4,a2,a5,a5,a4,ab,a4,a3
AR|Day of Respect for Cultural Diversity|cwg,a4,ab,a4,a2,a6,a4,a4,ab,a2,a5,a5,a4,ab,a4,a2,a5,a5,a4,ab,a4,a3
AR|Day of National Sovereignty|cxq,a7,9x,a4,a4,ab,a2,a5,a5,a4,ab,a4,a2,a6,a4,a4,ab,a2,a5,a5,a4,ab
AR|Immaculate Conception of Mary|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AR|Anniversary of the Passing to Immortality of General Mart\xEDn Miguel de G\xFCemes|d3g,a2,a5,a5,a4,ab,a4,a2,a6,a4,a4,ab,a2,a5,a5,a4,ab,a4,a2,a5,a5
AR|National Census 2022|ere
AR|National Holiday for the World Football Champions in the FIFA World Cup QATAR 2022|exe
AS|!|cok,677
AS|%|67
AS|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
AS|Martin Luther King Jr. Day|cp2,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
AS|Washington's Birthday|cpu,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
AS|American Samoa Flag Day|cri,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
AS|Memorial Day|csk,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
AS|Independence Day|ctn,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
AS|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
AS|Columbus Day|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
AS|Veterans Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AS|Thanksgiving Day|cxp,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
AS|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
AS|Juneteenth|ei4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
AT|!|cok,677
AT|%|67
AT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AT|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AT|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AT|Staatsfeiertag|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AT|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AT|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AT|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AT|National Holiday|cwu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AT|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AT|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AU|!|cok,677
AU|%|67
AU|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
AU|Australia Day|cp9,a5,a6,a5,a7,a4,a5,a5,a5,a5,a7,a4,a5,a5,a6,a7,a4,a4,a6,a5,a5,a7
AU|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AU|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AU|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AU|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AU|Anzac Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AU|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
AU|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
AU|National Day of Mourning for Queen Elizabeth II|eux
AW|!|cok,677
AW|%|67
AW|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AW|Betico Croes Day|cp8,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AW|Shrove Monday|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AW|National Anthem and Flag Day|cqo,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5
AW|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AW|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AW|Kings Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AW|Labour Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
AW|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AW|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AW|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AX|!|cok,677
AX|%|67
AX|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AX|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
AX|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AX|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AX|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AX|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
AX|Midsummer Day|cta,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
AX|Independence Day|cxz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AX|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AX|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AZ|!|cok,677
AZ|%|67
AZ|New Year's Day|cok,1,a4,1,2,a3,1,1,a3,1,a4,1,a4,1,a5,1,2,a2,1,1,1,a2,1,1,a3,1,a5,1,a4,1,a4,1,2,a2,1,1,1,a3,1,a4,1,a4,1,a4,1,a5,1,1,1,a2,1,1,a3,1,a4,1
AZ|International Women's Day|cqe,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
AZ|Spring Festival|cqq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AZ|Day of Victory over Fascism|cs4,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
AZ|Republic Day|csn,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
AZ|National Salvation Day|ct5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
AZ|Azerbaijan Armed Forces Day|ctg,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
AZ|End of Ramadan (Eid al-Fitr)|cu1,1,2,9s,1,9t,1,1,9t,1,2,9r,1,9u,1,1,9s,1,9t,1,9t,1,2,9s,1,9t,1,1,9t,1,2,9r,1,9t,1,1,1,9r,1,9u,1,9t,1,2,9s,1,9t,1,1,9t,1,2,9r,1,9t,1,1,1,9r,1
AZ|Feast of the Sacrifice (Eid al-Adha)|cvx,1,9t,1,1,9t,1,2,9r,1,9u,1,1,9t,1,2,9r,1,9t,1,1,1,9r,1,9t,1,1,9t,1,2,9s,1,9t,1,1,9t,1,2,9r,1,9t,1,1,1,9r,1,9u,1,9t,1,2,9s,1,9t,1,1,9s,1
AZ|Independence Day|cwm,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
AZ|Flag Day|cx8,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
AZ|Constitution Day|cxb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AZ|National Revival Day|cxg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
AZ|International Solidarity Day of Azerbaijanis|cyo,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
BA|!|cok,677
BA|%|67
BA|New Year's Day|cok,a5,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5
BA|2nd day of the New Year|col,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5
BA|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
BA|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BA|Orthodox Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BA|Orthodox New Year|cox,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BA|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BA|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BA|Orthodox Easter|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
BA|Labour Day|crw,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
BA|2nd day of the Labour Day|crx,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
BA|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BA|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
BA|Assumption|cuu,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d
BA|Feast of the Sacrifice (Eid al-Adha)|cvx:4,9u:4,9v:4,9u:4,9v:4,9v:4,9u:4,9u:4,9u:4,9u:4,9v:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4
BA|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
BA|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BA|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BA|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BA|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BB|!|cok,677
BB|%|67
BB|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BB|Errol Barrow Day|cp4,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BB|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BB|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BB|National Heroes Day|crt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BB|May Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
BB|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BB|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BB|Emancipation Day|cug,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BB|Kadooment Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
BB|Independence Day|cxt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BB|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BB|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BB|Public Holiday|d8q,1eq,a5,1eq,1er,a5
BD|!|cok,677
BD|%|67
BD|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
BD|Language Martyrs' Day|cpz,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BD|Mujib's Birthday & Children's Day|cqn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Independence Day|cqw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Bengali New Year's Day|crf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|May Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Buddha's Birthday|cse,a8,9u,9u,ap,9u,ah,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
BD|National Mourning Day|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Krishna Janmashtami|cv3,a7,9u,ao,9w,9t,ai,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
BD|Durga Puja|cwc,a9,9u,ao,9u,an,9o,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Day of Ashura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
BD|Victory Day|cy9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BD|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BE|!|cok,677
BE|%|67
BE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BE|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BE|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BE|National Holiday|cu5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BE|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BE|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BE|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|!|cok,677
BF|%|67
BF|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BF|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
BF|Anniversary of the 1966 Upper Voltan coup d'\xE9tat|com,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BF|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BF|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BF|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BF|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
BF|Independence Day|cuk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
BF|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|Proclamation of the Republic|cy4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BF|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|!|cok,677
BG|%|67
BG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BG|Liberation Day|cq9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
BG|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
BG|Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
BG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|St. George's Day|cs1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|Bulgarian Education and Culture, and Slavonic Literature Day|csj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|Unification Day|cvg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|Independence Day|cvw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BG|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BH|!|cok,677
BH|%|56
BH|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BH|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
BH|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BH|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
BH|Arafat Day|cvw,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
BH|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
BH|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
BH|Day of Ashura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
BH|National Day|cy9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BH|Accession Day|cya,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|!|cok,677
BI|%|67
BI|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BI|Unity Day|cpj,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BI|Ntaryamira Day|cr7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BI|Independence Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
BI|Public Holiday|cu8
BI|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
BI|Rwagasore Day|cwh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|Ndadaye Day|cwp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BI|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BJ|!|cok,677
BJ|%|67
BJ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BJ|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
BJ|F\xEAte du Vodoun|cot,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BJ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BJ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BJ|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BJ|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BJ|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
BJ|Independence Day|cug,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BJ|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BJ|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
BJ|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BJ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|!|cok,677
BL|%|67
BL|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BL|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BL|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BL|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BL|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|Abolition of Slavery|cwd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BL|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BM|!|cok,677
BM|%|67
BM|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BM|Bermuda Day|cso,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
BM|National Heroes Day|ct5,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
BM|Emancipation Day|cue,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
BM|Somers' Day|cuf,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
BM|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
BM|Remembrance Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BM|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BM|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BN|!|cok,677
BN|%|67
BN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BN|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
BN|Chinese New Year|cpx,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
BN|National Day|cq1,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BN|Armed Forces Day|cr1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BN|Laylat al-Mi'raj|csb,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
BN|First day of Ramadan|ct8,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
BN|Nuzul Al-Quran|cto,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
BN|Sultan's Birthday|ctz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BN|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
BN|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
BN|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
BN|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BO|!|cok,677
BO|%|67
BO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BO|Plurinational State Foundation Day|cp5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BO|Shrove Monday|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BO|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BO|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BO|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BO|Andean Amazonian Chaque\xF1o New Year|ctb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BO|Andean Amazonic Chacoan New Year (substitutes)|ctc,1er,1ov
BO|Independence Day|cul,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BO|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BO|Labour Day (substitutes)|d23,1ov,33m
BO|Christmas Day (substitutes)|d8p,1ov,33m
BO|New Year's Day (substitutes)|d8w,1ov,33m
BO|Plurinational State Foundation Day (substitutes)|d9h,1ov,33m
BO|Independence Day (substitutes)|dex,1ov,1er,1ov
BQ|!|cok,677
BQ|%|67
BQ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BQ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BQ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BQ|Kings Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BQ|Labour Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
BQ|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BQ|Kingdom Day|cy8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BQ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BQ|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|!|cok,677
BR|%|67
BR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BR|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BR|Tiradentes' Day|crm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|Independence Day|cvh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|Our Lady of Aparecida|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|Republic Day|cxe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BR|Election Day|d6c,s,jn,l,jn,l,jn,s,jn,l,jn,l,jn,s,jn,l,jn,s,jg,s,jn,l
BR|Black Awareness Day|fgv,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BS|!|cok,677
BS|%|67
BS|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BS|Majority Rule Day|cot,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5
BS|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BS|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BS|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BS|Randol Fawkes Labour Day|csv,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
BS|Independence Day|ctu,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
BS|Emancipation Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
BS|National Heroes' Day|cwg,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
BS|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BS|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BW|!|cok,677
BW|%|67
BW|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BW|New Year's Holiday|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BW|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BW|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BW|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BW|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BW|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BW|Sir Seretse Khama Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BW|President\u2019s Day|cu4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
BW|President\u2019s Day Holiday|cu5,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
BW|Botswana Day|cw4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BW|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BW|Family Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BW|Public Holiday|d23,6n,7,7k,7l,2j,10d,6n,7,7k,1er,7l,2j,10d,6n,7,7k,7l,2j
BY|!|cok,677
BY|%|67
BY|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BY|Christmas Day|coq,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t
BY|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BY|Commemoration Day|crm,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
BY|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BY|Victory Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BY|Independence Day|ctn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BY|October Revolution Day|cx6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
BZ|!|cok,677
BZ|%|67
BZ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
BZ|George Price Day|coy,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5
BZ|National Heroes and Benefactor Day|cqf,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
BZ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BZ|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BZ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
BZ|Labour Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
BZ|Emancipation Day|cug,a6,a5,a5,a5,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6
BZ|St. George's Caye Day|cvk,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6
BZ|Independence Day|cvv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7
BZ|Indigenous People\u2019s Resistance Day|cwg,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
BZ|Garifuna Settlement Day|cxi,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6
BZ|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
BZ|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
CA|!|cok,677
CA|%|67
CA|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CA|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CA|Canada Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CA|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
CA|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CC|!|cok,677
CC|%|67
CC|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CC|Hari Maulaud Nabi|com,9u,9u,1,9t,9v,9u,9v,9u,9v,9u,9u,1,9t,9v,9u,9v,9v,9u,9u,9u,1,9t,9v,9v,1,9t
CC|Australia Day|cp9,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CC|Chinese New Year|cpx,9u,9v,2,am,9u,9u,2,am,9u,9v,2,am,2,9s,ao,9u,2,9s,ao,9v,2,9s,ao,9v,ao,2,9s,9u
CC|Chinese New Year (2nd Day)|cpy,9u,9v,2,am,2,9s,9u,2,am,2,9s,9v,ao,2,9s,ao,9u,2,9s,ao,9v,9u,ao,9v,ao,9u,9u
CC|Labour Day|cqq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CC|Self Determination Day|cr7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CC|Anzac Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CC|Hari Raya Puasa|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9u,9u,9u,9u
CC|Hari Raya Haji|cvx,9u,1,9u,9u,9v,1,9u,9u,9u,9u,9u,1,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9t
CC|Islamic New Year|cwi,9u,1,9t,9v,9u,9v,9u,9v,9u,9u,1,9t,9v,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9v,1,9t
CC|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
CC|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
CD|!|cok,677
CD|%|67
CD|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
CD|Day of the Martyrs|con,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5
CD|Anniversary of President Laurent Kabila|coz,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,a5,a5
CD|Anniversary of Prime Minister Patrice Emery Lumumba|cp0,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5
CD|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
CD|Liberation Day|csc,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
CD|Independence Day|ctk,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
CD|Parents' Day|cug,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
CD|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
CD|Public Holiday|cz3
CF|!|cok,677
CF|%|67
CF|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CF|Boganda Day|cqz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CF|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CF|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CF|General Prayer Day|ctk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
CF|Independence Day|cus,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
CF|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|Republic Day|cxu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CF|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CG|!|cok,677
CG|%|67
CG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CG|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CG|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CG|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CG|F\xEAte de la comm\xE9moration de la conf\xE9rence nationale souveraine|ct0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CG|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CG|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CG|Journ\xE9e nationale de la R\xE9publique|cxr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CG|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CH|!|cok,677
CH|%|67
CH|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CH|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CH|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CH|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CH|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CH|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CH|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CH|Bundesfeiertag|cug,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CH|Federal Day of Thanksgiving, Repentance and Prayer|cvu,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
CH|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CH|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CI|!|cok,677
CI|%|67
CI|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CI|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
CI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CI|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CI|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CI|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CI|Laylat al-Qadr|cty,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
CI|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
CI|Independence Day|cum,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CI|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CI|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
CI|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CI|National Peace Day|cxe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CI|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CK|!|cok,677
CK|%|67
CK|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
CK|Day after New Year's Day|col,a5,2,a4,1,a4,a5,a5,a6,2,a3,2,a3,1,a4,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
CK|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CK|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CK|Anzac Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CK|Queen's Birthday|csr,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
CK|Ra o te Ui Ariki (House of Ariki)|ctn,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
CK|Constitution Day|cuj,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
CK|National Gospel Day|cwu,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
CK|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
CK|Boxing Day|cyj,2,a4,1,a4,a5,a5,a6,2,a3,2,a3,1,a4,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
CL|!|cok,677
CL|%|67
CL|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CL|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CL|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CL|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|Navy Day|csg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|Saints Peter and Paul|ctj,a4,a4,ab,a2,a6,a4,a4,a4,a9,a5,a5,a4,a4,ab,a2,a5,a5,a4,a4,ab,a3
CL|Our Lady of Mount Carmel|cu0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|National holiday|cvs,a6,a5,a4,1,a5,a6,a4,1,a5,a5,a6,a5,a5,a4,1,a6,a4,1,a5,a5,a5,1,a5,a5,a4,1,a6
CL|Army Day|cvt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|Columbus Day|cwg,a4,a4,ab,a2,a6,a4,a4,a4,a9,a5,a5,a4,a4,ab,a2,a5,a5,a4,a4,ab,a3
CL|Reformation Day|cwz,a6,a1,ab,a3,a6,a5,a5,a1,aa,a5,a5,a5,a2,ab,a3,a5,a6,a5,a1,ab,a4
CL|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CL|D\xEDa adicional|d8w,1ov,33m
CL|National Holiday|e0f,uc,kf,1ov
CL|Indigenous People's Day|ei7,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5
CM|!|cok,677
CM|%|67
CM|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CM|Youth Day|cpp,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CM|Labour Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
CM|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CM|National Day|csf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CM|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
CM|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CM|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
CM|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CO|!|cok,677
CO|%|67
CO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CO|Epiphany|cov,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
CO|Saint Joseph|cqt,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
CO|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CO|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CO|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CO|Ascension Day|csd,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CO|Corpus Christi|csy,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CO|Sacred Heart|ct5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CO|Saints Peter and Paul|ctj,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
CO|Independence Day|cu4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CO|Battle of Boyac\xE1|cum,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CO|Assumption|cuw,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
CO|Columbus Day|cwg,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
CO|All Saints' Day|cx1,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
CO|Independence of Cartagena|cxf,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
CO|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CO|Virgin of Chiquinquir\xE1|fxj,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
CR|!|cok,677
CR|%|67
CR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CR|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CR|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CR|Gesta Heroica de Juan Santamar\xEDa|crc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Guanacaste Day|cu9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Our Lady of Los \xC1ngeles|cuh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Mother's Day|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Independence Day|cvp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Columbus Day|cwd,a9,a5,a5,a5,a3,a8,a5,a5,a6,a5,a2,a8,a6,a5,a5,a5,a6,a5,a5,a5,a6
CR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CU|!|cok,677
CU|%|67
CU|Triumph of the Revolution|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CU|Victory of Armed Forces Day|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CU|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CU|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CU|Day before the Commemoration of the Assault of the Moncada garrison|cu9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CU|Commemoration of the Assault of the Moncada garrison|cua,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CU|Day after the Commemoration of the Assault of the Moncada garrison|cub,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CU|Independence Day|cwe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CU|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|!|cok,677
CV|%|67
CV|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CV|Democracy Day|cow,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CV|Heroes' Day|cp3,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CV|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CV|Ash Wednesday|cpw,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CV|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CV|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|Children's Day|csr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|Independence Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|National Day|cvm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CV|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CW|!|cok,677
CW|%|67
CW|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CW|Carnival Monday|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CW|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CW|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CW|Kings Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CW|Labour Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
CW|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CW|Flag Day|ctm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CW|Cura\xE7ao Day|cwe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CW|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CW|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CW|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CX|!|cok,677
CX|%|67
CX|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CX|Australia Day|cp9,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CX|Chinese New Year|cpx:2,9u:2,9v:2,ao:2,9u:2,9u:2,ao:2,9u:2,9v:2,ao:2,9u:2,ao:2,9u:2,9u:2,ao:2,9v:2,9u:2,ao:2,9v:2,ao:2,9u:2,9u:2
CX|Labour Day|cqt,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
CX|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CX|Anzac Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CX|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
CX|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
CX|Territory Day|cwa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CX|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CX|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|!|cok,677
CY|%|67
CY|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CY|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CY|Clean Monday|cq2,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
CY|Annunciation, Anniversary of 1821 Revolution|cqv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|Cyprus National Day|cr2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
CY|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
CY|Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
CY|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|Pentecost|csq,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
CY|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|Cyprus Independence Day|cw5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|National Holiday|cww,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CY|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|!|cok,677
CZ|%|67
CZ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
CZ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CZ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
CZ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Liberation Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Saints Cyril and Methodius Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Jan Hus Day|ctq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|St. Wenceslas Day (Czech Statehood Day)|cw2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Independent Czechoslovak State Day|cww,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Struggle for Freedom and Democracy Day|cxg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
CZ|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DE|!|cok,677
DE|%|67
DE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DE|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DE|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DE|National Holiday|cw7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DE|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DE|Reformation Day|dha
DJ|!|cok,677
DJ|%|67
DJ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DJ|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
DJ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DJ|Laylat al-Mi'raj|csb,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
DJ|Independence Day|cth,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DJ|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
DJ|Arafat Day|cvw,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
DJ|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
DJ|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
DJ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DK|!|cok,677
DK|%|67
DK|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DK|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Prayer Day|crw,9x,ap,9q,ap,9x,9x,ai,9x
DK|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DK|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DK|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DM|!|cok,677
DM|%|67
DM|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
DM|Carnival Monday|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DM|Carnival Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DM|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DM|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DM|Emancipation Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
DM|Independence Day|cx2,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6
DM|National Day of Community Service|cx3,a6,a5,a6,a5,a5,a5,a5,a5,a7,a4,a5,a5,a6,a6,a5,a4,a6,a5,a5,a6,a5
DM|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
DM|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
DO|!|cok,677
DO|%|67
DO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DO|Epiphany|coo,a4,ab,a2,a5,a5,a4,ab,a4,a2,a6,a4,a4,ab,a2,a5,a5,a4,ab,a4,a2,a5
DO|Our Lady of Altagracia|cp4,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DO|Duarte's Birthday|cp9,a4,ab,a4,a2,a5,a5,a4,ab,a4,a3,a5,a4,a4,ab,a2,a5,a5,a4,ab,a4,a2
DO|Independence Day|cq5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DO|Labour Day|crz,a4,a4,a4,a4,ab,a2,a6,a4,a4,ab,a4,a2,a6,a4,a4,ab,a2,a6,a4,a4,ab
DO|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
DO|Restoration Day|cuv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DO|Our Lady of las Mercedes|cvy,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DO|Constitution Day|cx8,a3,a5,ab,a4,a4,a4,a3,a5,ab,a4,a4,a4,a4,ab,a4,a4,a4,a3,a5,ab,a4
DO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DZ|!|cok,677
DZ|%|56
DZ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DZ|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
DZ|Amazigh New Year|cov,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
DZ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DZ|Independence Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
DZ|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
DZ|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
DZ|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
DZ|Day of Ashura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
DZ|Revolution Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|!|cok,677
EC|%|67
EC|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EC|Carnival|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EC|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EC|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EC|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EC|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|The Battle of Pichincha|csj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|Declaration of Independence of Quito|cup,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|Independence of Guayaquil|cvk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|Independence of Cuenca|cx2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EC|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|!|cok,677
EE|%|67
EE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EE|Independence Day|cq2,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EE|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
EE|Victory Day|ctd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|Midsummer Day|cte,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|Day of Restoration of Independence|cuz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EE|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EG|!|cok,677
EG|%|56
EG|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
EG|Christmas Day|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EG|National Police Day|cp8,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EG|Revolution Day 2011|cp8,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EG|Sham El Nessim|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
EG|Sinai Liberation Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EG|30 June Day|ctk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EG|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
EG|Revolution Day|cu7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EG|Feast of the Sacrifice (Eid al-Adha)|cvx:4,9u:4,9v:4,9u:4,9v:4,9v:4,9u:4,9u:4,9u:4,9u:4,9v:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4
EG|Armed Forces Day|cwa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EG|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
EH|!|cok,677
EH|%|67
EH|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
EH|Independence Day|cq5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
EH|First Martyr|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EH|May 20 Revolution|cs5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EH|Day of the Martyrs|csz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EH|Day of National Unity|ct7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
EH|End of Ramadan (Eid al-Fitr)|cu1:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2
EH|Feast of the Sacrifice (Eid al-Adha)|cvx:2,9u:2,9v:2,9u:2,9v:2,9v:2,9u:2,9u:2,9u:2,9u:2,9v:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2
EH|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
ER|!|cok,677
ER|%|67
ER|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ER|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
ER|Orthodox Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ER|Epiphany|cp2,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ER|Fenkil Day|cpo,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ER|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ER|Orthodox Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
ER|Orthodox Easter|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
ER|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ER|Independence Day|csj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ER|Martyrs' Day|cta,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ER|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
ER|Revolution Day|cvb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ER|Geez New Year|cvl,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7
ER|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
ER|Meskel|cw1,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7
ER|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|!|cok,677
ES|%|67
ES|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ES|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ES|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ES|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|Fiesta Nacional de Espa\xF1a|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|D\xEDa de la Constituci\xF3n Espa\xF1ola|cxz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ES|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
ET|!|cok,677
ET|%|67
ET|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
ET|Christmas Day|cop,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ET|Epiphany|cp2,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ET|Victory at Adwa Day|cq8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ET|Day of Lament|cqy,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ET|Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
ET|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
ET|Derg Downfall Day|csn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ET|First day of Ramadan|ct8,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
ET|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
ET|New Year's Day|cvl,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7
ET|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
ET|Finding of the True Cross|cw1,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7,a4,a5,a5,a7
FI|!|cok,677
FI|%|67
FI|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
FI|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
FI|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FI|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FI|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FI|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FI|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FI|Midsummer Day|cta,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
FI|All Saints' Day|cwz,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
FI|Independence Day|cxz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FI|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FI|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FJ|!|cok,677
FJ|%|67
FJ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
FJ|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
FJ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FJ|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FJ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FJ|Constitution Day|cvh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FJ|Fiji Day|cwe,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
FJ|Diwali|cx9,9u,9v,ao,9u,1,an,2,9t,9u,ao,1,9u,9u
FJ|Christmas Day|cyi,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
FJ|Boxing Day|cyj,a7,a4,a5,a5,a6,a6,a5,a4,a6,a5,a5,a6,a5,a5,a5,a5,a7,a5,a4,a5,a6
FO|!|cok,677
FO|%|67
FO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
FO|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Flag Day|crp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FO|Great Prayer Day|crw,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FO|Constitution Day|csv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FO|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FO|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FO|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|!|cok,677
FR|%|67
FR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
FR|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FR|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
FR|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
FR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GA|!|cok,677
GA|%|67
GA|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GA|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GA|Women's Day|cri,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GA|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GA|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GA|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
GA|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GA|Independence Day|cuv:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2
GA|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
GA|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GA|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GB|!|cok,677
GB|%|67
GB|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
GB|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GB|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GB|Early May bank holiday|crz,a4,a4,ab,a4,k8,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
GB|Spring bank holiday|csk,ab,a4,a4,a4,a4,ab,a7,a1,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
GB|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
GB|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
GB|Early May bank holiday (VE day)|e6u
GB|Queen\u2019s Platinum Jubilee|eru
GB|Queen Elizabeth's Funeral Day|euu
GB|King Charles III's Coronation|f19
GD|!|cok,677
GD|%|67
GD|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GD|Independence Day|cpl,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GD|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GD|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GD|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GD|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GD|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GD|Emancipation Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
GD|Carnival Monday|cup,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
GD|Carnival Tuesday|cuq,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
GD|Thanksgiving Day|cwt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GD|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GD|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|!|cok,677
GE|%|67
GE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GE|Bedoba|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GE|Orthodox Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GE|Orthodox Epiphany|cp2,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GE|Mother's Day|cq9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|National Unity Day|cra,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GE|Easter Saturday|crc,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GE|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GE|Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GE|Victory Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|Saint Andrew the First-Called Day|cs7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|Independence Day|csl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|Saint Mary's Day|cv7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|Svetitskhovloba|cwi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GE|Saint George's Day|cxm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|!|cok,677
GF|%|67
GF|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GF|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GF|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GF|Abolition of Slavery|ct0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GF|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GG|!|cok,677
GG|%|67
GG|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
GG|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GG|Early May bank holiday|crz,a4,a4,ab,a4,k8,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
GG|Liberation Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GG|Spring bank holiday|csk,ab,a4,a4,a4,a4,ab,a7,a1,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
GG|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
GG|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
GG|Early May bank holiday (VE day)|e6u
GG|Queen\u2019s Platinum Jubilee|eru
GG|Queen Elizabeth's Funeral Day|euu
GG|King Charles III's Coronation|f19
GH|!|cok,677
GH|%|67
GH|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
GH|Independence Day|cqc,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
GH|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GH|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GH|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
GH|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,2,9s,9v,9u,9v,9u,1,9u,9u,9u,2,9s
GH|Founders Day|cuj,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
GH|Kwame Nkrumah Memorial Day|cvv,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
GH|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,1,9u,9u,9v,1,9u,9u,9u,2,9s,9u,1,9u,9v,9u,1,9u,9u,9u,2,9s,9v,9u,9v,9u,1,9t
GH|Farmers Day|cxx,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
GH|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
GH|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
GH|Constitution Day|dtb,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GI|!|cok,677
GI|%|67
GI|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
GI|Commonwealth Day|cqf,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
GI|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GI|Workers Memorial Day|crs,a7,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GI|May Day|crw,a7,a4,a5,a5,a6,a7,a4,a4,a6,a5,a5,a7,a4,a5,a5,a5,a8,a4,a4,a5,a6
GI|Spring bank holiday|csk,ab,a4,a4,a4,a4,ab,a7,a1,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
GI|Queen's Birthday|ct5,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
GI|Late Summer Bank Holiday|cva,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
GI|Gibraltar National Day|cvk,a1,5,9z,6,a5,a5,a6,a5,a0,5,9z,6,a6,a5,a5,a5,a0,6,a5,a5,a5,a6,a0,5,9z,6,a5,a6
GI|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
GI|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
GI|Victory in Europe Day (VE Day)|e6u
GI|Queen\u2019s Platinum Jubilee|eru
GI|Queen Elizabeth's Funeral Day|euu
GI|King Charles III's Coronation|f19
GL|!|cok,677
GL|%|67
GL|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GL|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GL|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Prayer Day|crw,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GL|National Day|ctb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GL|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GL|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GL|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GM|!|cok,677
GM|%|67
GM|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GM|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
GM|Independence Day|cpw,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GM|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GM|Africa Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GM|Lailat al-Qadr|ctu,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
GM|Korit\xE9|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
GM|Revolution Day|cu6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GM|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GM|Tabaski|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
GM|Day of Ashura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
GM|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GN|!|cok,677
GN|%|67
GN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GN|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
GN|National Holiday|cr4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GN|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GN|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GN|Africa Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GN|Laylat al-Qadr|cty,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
GN|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
GN|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GN|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
GN|Independence Day|cw6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GN|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|!|cok,677
GP|%|67
GP|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GP|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GP|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GP|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GP|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GP|Abolition of Slavery|csm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GP|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GQ|!|cok,677
GQ|%|67
GQ|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
GQ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GQ|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
GQ|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GQ|President's Day|csv,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
GQ|Armed Forces Day|cui,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
GQ|Constitution Day|cuu,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
GQ|Independence Day|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
GQ|Immaculate Conception|cy1,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
GQ|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
GR|!|cok,677
GR|%|67
GR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GR|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GR|Ash Sunday|cq1,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GR|Annunciation, Anniversary of 1821 Revolution|cqv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GR|Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GR|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GR|Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GR|Pentecost|csq,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GR|Whit Monday|csr,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
GR|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GR|National Holiday|cww,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GR|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|!|cok,677
GT|%|67
GT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GT|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GT|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GT|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|Army Day|ctj,a8,a4,a5,a5,a5,a8,a4,a4,a6,a5,a4,a8,a4,a5,a5,a5,a8,a4,a4,a5,a6
GT|Independence Day|cvp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|Revolution Day|cwo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GT|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GU|!|cok,677
GU|%|67
GU|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
GU|Martin Luther King Jr. Day|cp2,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
GU|Guam History and Chamorro Heritage Day|cq8,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
GU|Memorial Day|csk,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
GU|Independence Day|ctn,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
GU|Liberation Day|cu5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6
GU|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
GU|Columbus Day|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
GU|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GU|Veterans Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GU|Thanksgiving Day|cxp,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
GU|Our Lady of Camarin Day|cy1,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6
GU|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
GU|Juneteenth|ei4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
GW|!|cok,677
GW|%|67
GW|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GW|Heroes Day|cp3,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GW|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GW|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GW|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
GW|Pidjiguiti Day|cui,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GW|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
GW|Independence Day|cvy,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GW|Readjustment Movement Day|cxd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GW|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GY|!|cok,677
GY|%|67
GY|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GY|Republic Day|cq1,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
GY|Phagwah|cqb,ao,9u,1,9u,ao,9v,ao,9u,9u,ao
GY|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GY|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
GY|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GY|Arrival Day|cs0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GY|Independence Day|csl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GY|CARICOM Day|ctq,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
GY|Emancipation Day|cug,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GY|Eid Ul Adha|cvy,9t,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
GY|Deepavali|cxa,jn,ap,9u,1,an,9v,9u,ao,1,9t
GY|Youman Nabi|cyh,9u,9t,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
GY|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
GY|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HK|!|cok,677
HK|%|67
HK|The first day of January|cok,a5,kb,a5,a5,a6,a5,ka,a6,a5,a5,a5,a6,a5,a5,a5,a6,ka,a5
HK|Lunar New Year\u2019s Day|cpx,9u,9v,ao,9u,9u,ao,9u,kj,9u,ao,9u,9u,ao,jp,ao,9v,ki,9u
HK|The second day of Lunar New Year|cpy,9u,kj,9u,ki,9u,9v,ki,ao,jo,ao,9v,9u,ao,9v,ao,9u,9u
HK|The third day of Lunar New Year|cpz,9u,9v,ki,9u,ki,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
HK|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HK|The day following Good Friday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HK|Easter Monday|cr7,9x,ap,9q,ap,9x,kf,9x,9x,ap,jn,ap,9q,ap,9x,9q,ap,9x,9q,ap
HK|The day following Ching Ming Festival|cr7,1ov,1er,1ov
HK|Labour Day|crw,kb,a5,a5,a6,a5,ka,a6,a5,a5,a5,a6,a5,a5,a5,a6,ka,a5,a6
HK|Birthday of the Buddha|csk,9v,9u,ao,jp,ao,kh,9v,9v,ki,9v,kh,ao,jp,ao,9v,9u
HK|Tuen Ng Festival|cta,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,ki,9u,ao,9u,9u,ao,jq
HK|Hong Kong Special Administrative Region Establishment Day|ctl,a6,a5,ka,a6,a5,a5,a5,a6,a5,a5,a5,a6,ka,a5,a6,a5,a5,kb
HK|The day following the Chinese Mid-Autumn Festival|cw2,9u,ao,9v,9u,ao,9v,ki,9u,ao,9u,9v,ao,jp,ao,9u,an,9v,9u
HK|National Day|cw5,a6,ka,a5,a6,a5,a5,kb,a5,a5,a5,kb,a5,a5,a6,a5,ka,a6
HK|Chung Yeung Festival|cwp,ki,9u,9v,ki,9v,ao,9u,an,jp,ao,9v,9u,ao,9u,ki,9u,ao
HK|Christmas Day|cyi,kb,a5,a5,a6,a5,ka,a6,a5,a5,a5,a6,a5,a5,a5,a6,ka,a5,a6
HK|The first weekday after Christmas Day|cyj,a6,a5,a5,a5,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6
HK|Ching Ming Festival|d1b,a5,a6,a5,a5,kb,a5,a5,a5,kb,a5,a5,a6,a5,ka,a6,a5,a5
HK|The day following Labour Day|d23,1ov,33m
HK|The day following Chung Yeung Festival|d6k,151,1oo,1zd
HK|The second weekday after Christmas Day|d8q,1ov,33m
HK|The day following the first day of January|d8w,1ov,33m
HK|The fourth day of Lunar New Year|d9p,ao,jo,ao,jp,ao,uc,ud,151
HK|The day following National Day|dgh,1ov,1er,1ov
HK|The day following Hong Kong Special Administrative Region Establishment Day|do2,33m,1ov
HK|The day following Birthday of the Buddha|dwt,uc,151,uc,uc
HK|The day following Easter Monday|eg3,1er
HK|The second day following the Chinese Mid-Autumn Festival|eun,1zd,1zd
HK|The day following Tuen Ng Festival|ggl,1zd
HN|!|cok,677
HN|%|67
HN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
HN|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HN|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HN|D\xEDa de las Am\xE9ricas|crf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HN|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HN|Independence Day|cvp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HN|Soldier's Day|cw7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HN|Columbus Day|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HN|Armed forces Day|cwp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HN|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|!|cok,677
HR|%|67
HR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
HR|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
HR|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HR|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HR|Anti-Fascist Struggle Day|ctc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Statehood Day|ctf,a6,a5,a5,a5
HR|Victory and Homeland Thanksgiving Day and the Day of Croatian defenders|cuk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Independence Day|cwc,a6,a5,a5,a5
HR|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|National Day|e7g,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HR|Remembrance Day|ec8,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|!|cok,677
HT|%|67
HT|Independence Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
HT|Ancestry Day|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
HT|Lundi Gras|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HT|Mardi Gras|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HT|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HT|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HT|Flag and Universities' Day|csd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|Anniversary of the death of Dessalines|cwl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|Battle of Verti\xE8res Day|cxh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HU|!|cok,677
HU|%|67
HU|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
HU|National Day|cql,66,40,66,3z,66,3z,66,3z,66,40,66,3z,66,3z,66,3z,66,40,66,3z,66,3z,66,3z,66,40,66,3z,66,3z,66,3z,66,40,66,3z,66,3z,66,3z,66,40,66
HU|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HU|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HU|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HU|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HU|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
HU|Saint Stephen's Day|cuz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HU|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HU|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HU|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
HU|Good Friday|dbq,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IC|!|cok,677
IC|%|67
IC|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IC|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IC|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IC|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IC|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IC|Canary Islands Day|csp,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
IC|Assumption|cuu,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
IC|Fiesta Nacional de Espa\xF1a|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IC|All Saints' Day|cx0,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
IC|D\xEDa de la Constituci\xF3n Espa\xF1ola|cxz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IC|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IC|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
ID|!|cok,677
ID|%|67
ID|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ID|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9v,9u,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
ID|Chinese New Year|cpx,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
ID|Nyepi|cqr,9u,ao,9u,9v,ao,9u,9u,ao,9v,an,9v,9u
ID|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ID|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ID|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ID|Laylat al-Mi'raj|csb,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
ID|Pancasila Day|csr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ID|Vesak Day|css,9v,9u,an,9v,9u,ao,9v,9v,an,9u,ao,9u
ID|End of Ramadan (Eid al-Fitr)|cu1,1,9u,1,9t,1,9u,1,9t,1,9u,1,9t,1,9t,1,9t,1,9u,1,9t,1,9u,1,9t,1,9t,1,9t,1,9u,1,9t,1,9u,1,9t,1,9u,1,9t,1,9t,1,9t,1
ID|Independence Day|cuw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ID|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
ID|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
ID|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IE|!|cok,677
IE|%|67
IE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IE|St. Patrick\u2019s Day|cqn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IE|First Monday in May|crz,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
IE|First Monday in June|csr,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
IE|First Monday in August|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
IE|Last Monday in October|cwu,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
IE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IE|St. Stephen\u2019s Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IE|St. Brigid\u2019s Day|eyq,a4,a4,a4,a4,ab,a4,a1,a7,a4,ab,a4,a4,a1
IL|!|cok,677
IL|%|56
IL|Election Day|cqn,158,4h,4n,aq
IL|Passover (Pesach)|cr5,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Mimouna, Seventh day of Passover|crb,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Independence Day (Yom HaAtzmaut)|cro,ap,9v,9s,ap,9w,9r,ap,9w,ao,9s,9w,ap,9w,9s,ao,9w,9s,ao,9w,ap,9s
IL|Shavuot (Feast of Weeks)|csj,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Rosh Hashanah (Yom Teruah)|cvo,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Rosh Hashanah (Day 2)|cvp,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Day of Atonement (Yom Kippur)|cvx,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Feast of Tabernacles (Sukkot)|cw2,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IL|Simchat Torah/ Shmini Atzeret|cw9,ap,9t,9u,ap,9v,9t,ao,9v,an,9v,9u,ap,9v,9u,an,9v,9u,an,9v,ap,9u
IM|!|cok,677
IM|%|67
IM|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
IM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IM|Early May bank holiday|crz,a4,a4,ab,a4,k8,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
IM|Spring bank holiday|csk,ab,a4,a4,a4,a4,ab,a7,a1,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
IM|Tourist Trophy, Senior Race Day|ct2,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
IM|Tynwald Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IM|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
IM|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
IM|Early May bank holiday (VE day)|e6u
IM|Queen\u2019s Platinum Jubilee|eru
IM|Queen Elizabeth's Funeral Day|euu
IM|King Charles III's Coronation|f19
IN|!|cok,677
IN|%|7
IN|Republic Day|cp9,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IN|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IN|Ambedkar Jayanti|crf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IN|Independence Day|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IN|Gandhi Jayanti|cw6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IN|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IR|!|cok,677
IR|%|5
IR|Birthday of Muhammad Prophet|cor,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
IR|Anniversary of Islamic Revolution|cpp,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5
IR|Nationalization of the Iranian oil industry|cqq,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5
IR|Nowruz|cqr,1,1,1,a2,1,1,1,a3,1,1,1,a2,1,1,1,a2,1,1,1,a2,1,1,1,a3,1,1,1,a2,1,1,1,a2,1,1,1,a2,1,1,1,a3,1,1,1,a2,1,1,1,a2,1,1,1,a2,1,1,1,a2,1,1,1,a3,1,1,1,a2,1,1,1,a2,1,1,1,a2,1,1,1,a3,1,1,1,a2,1,1,1,a2,1,1,1
IR|Martyrdom of Fatima-Zahara|cqt,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u
IR|Islamic Republic Day|cr2,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5
IR|Sizdah Bedar|cr3,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5
IR|Birthday of Imam Ali|crx,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
IR|Mabaas of Muhammad|csb,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
IR|Birthday of Imam Mahdi|css,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u,9v
IR|Imam Khomeini's Demise|csu,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5
IR|Revolt of Khordad 15|csv,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5
IR|Martyrdom of Imam Ali|cts,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
IR|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
IR|Holyday for Fetr Eeid|cu2,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
IR|Martyrdom of Imam Jafar|cup,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
IR|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
IR|Eid al-Ghadeer|cw5,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
IR|Tasoua|cwq,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
IR|Ashoura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
IR|Arbaeen-e Hosseini|cxv,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v
IR|Demise of Prophet Muhammad and Imam Hassan (Mujtaba)|cy3,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v
IR|Martyrdom of Imam Reza|cy5,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v
IR|Martyrdom of Imam Hassan|cyc,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
IS|!|cok,677
IS|%|67
IS|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IS|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|First Day of Summer|cro,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
IS|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IS|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IS|Icelandic National Day|ct7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IS|Commerce Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
IS|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IS|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IS|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IS|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|!|cok,677
IT|%|67
IT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IT|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
IT|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IT|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
IT|Liberation from Nazi-Fascism (1945)|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|Republic Day|css,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
IT|National Day of Saint Francis of Assisi|fzu,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
JE|!|cok,677
JE|%|67
JE|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
JE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
JE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
JE|Early May bank holiday|crz,a4,a4,ab,a4,k8,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
JE|Liberation Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
JE|Spring bank holiday|csk,ab,a4,a4,a4,a4,ab,a7,a1,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
JE|Summer Bank Holiday|cva,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
JE|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
JE|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
JE|Early May bank holiday (VE day)|e6u
JE|Queen\u2019s Platinum Jubilee|eru
JE|Queen Elizabeth's Funeral Day|euu
JE|King Charles III's Coronation|f19
JM|!|cok,677
JM|%|67
JM|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
JM|Ash Wednesday|cpw,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
JM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
JM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
JM|Labour Day|csk,a4,a5,a5,a5,a8,a4,a4,a5,a6,a5,a7,a4,a5,a5,a5,a5,a7,a4,a5,a5,a6
JM|Emancipation Day|cug,a6,a5,a5,a5,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6
JM|Independence Day|cul,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6
JM|National Heroes Day|cwn,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
JM|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
JM|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
JP|!|cok,677
JP|%|67
JP|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
JP|Coming of Age Day|cov,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
JP|Foundation Day|cpp,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4
JP|Spring Equinox Day|cqr,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5
JP|Showa Day|cru,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5
JP|Constitution Day|cry,3,a3,a5,a5,a5,a6,3,a2,a5,a5,a6,a5,a5,3,a2,a6,a5,a5,a5,a6,a5,a5,a5,a6
JP|Greenery Day|crz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
JP|Children's Day|cs0,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
JP|Marine Day|cu4,a4,a4,a4,a4,ae,a4,a1,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
JP|Respect-for-the-Aged Day|cvv,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
JP|Citizens' Holiday|cvw,10k,2,230
JP|Autumnal Equinox Day|cvx,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4
JP|Sports Day|cwg,a4,a4,a4,ab,7w,a4,cc,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
JP|Culture Day|cx2,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
JP|Labor Thanksgiving Day|cxm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
JP|Emperor's Birthday|cyg,a6,a5,a5,1,bu,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5
JP|Mountain Day|d4w,a5,a5,a5,1,a4,a3,1,a7,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
JP|Coronation Day|dwh
JP|Enthronement Ceremony Day|e1b
KE|!|cok,677
KE|%|67
KE|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
KE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KE|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KE|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
KE|Madaraka Day|csr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
KE|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
KE|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
KE|Moi Day|cwe,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
KE|Mashujaa Day|cwo,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
KE|Jamhuri Day|cy5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
KE|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
KE|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
KM|!|cok,677
KM|%|67
KM|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
KM|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
KM|Cheikh Al Maarouf Day|cqo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KM|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KM|Laylat al-Mi'raj|csb,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v
KM|Independence Day|ctq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KM|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
KM|Feast of the Sacrifice (Eid al-Adha)|cvx:2,9u:2,9v:2,9u:2,9v:2,9v:2,9u:2,9u:2,9u:2,9u:2,9v:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2
KM|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
KM|Maore Day|cxb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KN|!|cok,677
KN|%|67
KN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,a5,a5
KN|Carnival Day|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
KN|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KN|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KN|Labour Day|crz,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
KN|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KN|Emancipation Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
KN|Culturama Day|cuj,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
KN|National Heroes' Day|cvq,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5
KN|Independence Day|cvt,a6,a5,a5,a5,a6,a6,a4,a5,a6,a5,a5,a6,a5,a5,a5,a5,a7,a4,a5,a5,a6
KN|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KN|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KR|!|cok,677
KR|%|67
KR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
KR|Korean New Year|cpx:3,9u:3,2,9t:3,2,am:3,9u:3,9u:3,2,am:3,9u:3,9v:3,2,am:3,2,9s:3,ao:3,9v:3,2,9s:3,an:3,9v:3,2,9s:3,ao:3,9v:3,2,am:3,2,9s:3,9u:3,2
KR|Independence Movement Day|cq7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
KR|Children's Day|cs0,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,1,a4,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
KR|Buddha's Birthday|csk,9v,9u,ao,9v,9u,ao,9u,ao,2,9s,9v,1,an,1,9t,9v,an,1,9t,ao,9u,1,9u,ao,9v,9u,2
KR|Memorial Day|csw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KR|Liberation Day|cuu,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
KR|Korean Thanksgiving|cw0:3,3,9r:3,ao:3,3,9s:3,3,9r:3,ao:3,9v:3,9u:3,3,al:3,9u:3,ao:3,3,9r:3,9v:3,ao:3,3,9r:3,3,9s:3,ao:3,9u:3,3,ak:3,9v:3,9u:3,3,al:3,3,1
KR|National Foundation Day|cw7,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,2,a3,1,a5,2,a3,a5,a5,a6,1,a4,a5,a5,a6,3
KR|Hangul Day|cwd,a6,a5,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
KR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
KR|Constitution Day|fxn,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
KY|!|cok,677
KY|%|67
KY|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
KY|National Heroes Day|cp9,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
KY|Ash Wednesday|cpw,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KY|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KY|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
KY|Discovery Day|csd,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
KY|Constitution Day|ctm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KY|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KY|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
KY|Queen's Birthday|d39,ab,9x,a4,ab,a4,ab,a4,a4,a4,a4
KY|General Election Day|dcu,13h
KZ|!|cok,677
KZ|%|67
KZ|New Year's Day|cok,1,a4,1,2,a3,1,1,a3,1,a4,1,a4,1,a5,1,2,a2,1,1,1,a2,1,1,a3,1,a5,1,a4,1,a4,1,2,a2,1,1,1,a3,1,a4,1,a4,1,a4,1,a5,1,1,1,a2,1,1,a3,1,a4,1
KZ|Orthodox Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
KZ|International Women's Day|cqe,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
KZ|Nauryz|cqr,1,1,1,a3,1,1,a3,1,1,a3,1,1,a3,1,1,2,a2,1,1,1,a2,1,1,a3,1,1,a3,1,1,a4,1,1,2,a1,1,1,1,1,a1,1,1,1,a2,1,1,a4,1,1,a3,1,1,a3,1,1,2,a1,1,1,1,1,a2,1,1,a3,1,1,a3,1,1,a3,1,1,a4,1,1,1,1
KZ|People's Unity Day|crw,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
KZ|Defender of the Fatherland Day|cs2,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
KZ|Victory Day|cs4,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
KZ|Capital City Day|ctq,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
KZ|Constitution Day|cv9,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,5f,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
KZ|Eid al-Adha|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
KZ|First President's Day|cxu,a6,a5,a5,2,a3,1,a5,a5
KZ|Independence Day|cy9,1,a5,1,2,a2,1,1,1,a2,1,1,a3,1,a5,1,a4,1,a4,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4
KZ|Republic Day|evu,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
LC|!|cok,677
LC|%|67
LC|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LC|Second New Year's Day|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LC|Independence Day|cq0,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LC|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LC|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LC|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LC|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LC|Carnival|ctu:4,ab:4,a4:4,a4:4,a4:4,a4:4,ab:4,a4:4,a4:4,a4:4,a4:4,a4:4,ab:4,a4:4,a4:4,a4:4,a4:4,ab:4,a4:4,a4:4,a4:4,a4:4
LC|Emancipation Day|cug,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LC|Thanksgiving|cw9,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
LC|National Day|cy6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LC|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LC|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LI|!|cok,677
LI|%|67
LI|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LI|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LI|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LI|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LI|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LI|Feiertagsbr\xFCcke|csa,l,9c,l,a4,l,95,l,a4,l,9c,l,9c,l,9x,l,9c,l,9c,l,a4,l,95,l,9c,l,a4,l,95,l,a4,l,9c,l,95,l,a4,l,9c,l,95,l,a4,l
LI|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LI|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LI|Mari\xE4 Geburt|cvi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LI|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LI|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LI|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|!|cok,677
LK|%|67
LK|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LK|Duruthu Full Moon Poya Day|com,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LK|Tamil Thai Pongal Day|coy,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LK|Navam Full Moon Poya Day|cpf,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LK|National Day|cpi,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LK|Mahasivarathri Day|cpt,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LK|Madin Full Moon Poya Day|cq8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Id-Ul-Fitr (Ramazan Festival Day)|cqr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Bak Full Moon Poya Day|cr2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LK|Day before Sinhala and Tamil New Year|cre,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Sinhala and Tamil New Year|crf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Labour Day and Vesak Full Moon Poya Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Day following Vesak Full Moon Poya Day|crx,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Id-Ul-Alha (Hadji Festival Day)|csn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Adhi Poson Full Moon Poya Day|csp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Poson Full Moon Poya Day|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Esala Full Moon Poya Day|cud,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Milad-Un-Nabi (Holy Prophet's Birthday)|cv5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Nikini Full Moon Poya Day|cv6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Binara Full Moon Poya Day|cw0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Vap Full Moon Poya Day|cwt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Deepavali Festival Day|cx7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Il Full Moon Poya Day|cxn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Unduvap Full Moon Poya Day|cyg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LK|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LR|!|cok,677
LR|%|67
LR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LR|Armed Forces Day|cpp,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LR|Decoration Day|cqh,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
LR|J. J. Robert's Day|cql,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LR|Fast and Prayer Day|crb,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
LR|National Unification Day|cs9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LR|Independence Day|cua,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LR|Flag Day|cv3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LR|Thanksgiving|cx4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
LR|William Tubman's Birthday|cxs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|!|cok,677
LS|%|67
LS|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LS|Moshoeshoe Day|cqh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LS|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LS|Workers' Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LS|Africa Day/ Heroes' Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|King Letsie III's Birthday|cu1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|Independence Day|cw8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LS|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|!|cok,677
LT|%|67
LT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LT|Day of Restoration of the State of Lithuania|cpu,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LT|Day of Restoration of Independence of Lithuania|cqh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LT|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|St. John's Day|cte,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|Statehood Day|ctq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LT|All Souls' Day|ebs,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|!|cok,677
LU|%|67
LU|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LU|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LU|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LU|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LU|National Holiday|ctd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LU|Europe Day|dwp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|!|cok,677
LV|%|67
LV|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LV|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LV|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LV|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
LV|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|Restoration of Independence day|crz,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
LV|Midsummer Eve|ctd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|Midsummer|cte,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|Republic Day|cxh,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5
LV|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LV|Bronze medal of the Latvian hockey team at the 2023 World Hockey Championship|f1u
LY|!|cok,677
LY|%|56
LY|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
LY|Revolution Day|cpv,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
LY|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LY|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
LY|Martyrs' Day|cvq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LY|Arafat Day|cvw,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
LY|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
LY|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
LY|Liberation Day|cwr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
LY|Independence Day|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|!|cok,677
MA|%|67
MA|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MA|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
MA|Anniversary of the Independence Manifesto|cou,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MA|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
MA|Feast of the Throne|cue,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|Anniversary of the Recovery Oued Ed-Dahab|cut,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|Anniversary of the Revolution of the King and the People|cuz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|Youth Day|cv0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
MA|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
MA|Anniversary of the Green March|cx5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MA|Independence Day|cxh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MC|!|cok,677
MC|%|67
MC|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MC|Saint Devota's Day|cpa,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1
MC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MC|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
MC|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MC|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MC|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MC|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MC|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MC|H.S.H. the Sovereign Prince's Day|cxi,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6
MC|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MC|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
MD|!|cok,677
MD|%|67
MD|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MD|Orthodox Christmas|coq:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2
MD|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MD|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
MD|Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
MD|Memorial Day|crl,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
MD|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MD|Victory Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MD|Independence Day|cv6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MD|National Language Day|cva,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MD|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ME|!|cok,677
ME|%|67
ME|New Year's Day|cok,1,a4,1,a5,1,1,a3,1,a4,1,a4,1,a5,1,a4,1,1,a3,1,1,a3,1,a5,1,a4,1,a4,1,a4,1,1,a4,1,a4,1,a4,1,a4,1,a5,1,1,a3,1,1,a3,1,a4,1
ME|Christmas Eve|cop,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t,d,9s,d,9s,d,9s,d,9t
ME|Christmas Day|coq,9s,1,c,9t,1,c,9s,1,c,9s,1,c,9s,1,c,9t,1,c,9s,1,c,9s,1,c,9s,1,c,9t,1,c,9s,1,c,9s,1,c,9s,1,c,9t,1,c,9s,1,c,9s,1,c,9s,1,c,9t,1,c,9s,1,c,9s,1,c,9s,1,c,9t,1
ME|Boxing Day|cor,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ME|Good Friday|cr4,7,9q,z,9q,9q,7,ai,7,9q,7,9q,s,9q,7,9q,7,9q,z,9q,9q,7,9q,z,9q,9q,7,ai,7,9q,9q,z,9q,7,9q,9q,z,9q,7
ME|Pesach|cr5:2,ap:2,9t:2,9u:2,ap:2,9v:2,9t:2,ao:2,9v:2,an:2,9v:2,9u:2,ap:2,9v:2,9u:2,an:2,9v:2,9u:2,an:2,9v:2,ap:2,9u:2
ME|Easter Sunday|cr6,1,6,9q,1,y,9q,1,9p,1,6,ai,1,6,9q,1,6,9q,1,r,9q,1,6,9q,1,6,9q,1,y,9q,1,9p,1,6,9q,1,y,9q,1,9p,1,6,ai,1,6,9q,1,9p,1,y,9q,1,6,9q,1,9p,1,y,9q,1,6
ME|Labour Day|crw,1,a5,1,1,a3,1,a4,1,a4,1,a5,1,a4,1,1,a3,1,1,a3,1,a5,1,a4,1,a4,1,a4,1,1,a4,1,a4,1,a4,1,a4,1,a5,1,1,a3,1,1,a3,1,a4,1,a5,1
ME|Independence Day|csg,1,a5,1,1,a3,1,1,a3,1,a4,1,a5,1,a4,1,a4,1,1,a3,1,1,a4,1,a4,1,a4,1,a4,1,a5,1,1,a3,1,a4,1,a4,1,a5,1,a4,1,1,a3,1,1,a3,1,a5,1
ME|Statehood Day|ctx,1,a5,1,a4,1,a4,1,a4,1,1,a4,1,a4,1,a4,1,a4,1,a5,1,1,a3,1,1,a3,1,a4,1,a5,1,a4,1,a4,1,1,a3,1,1,a4,1,a4,1,a4,1,a4,1,a5,1,1
ME|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
ME|Yom Kippur|cvx:2,ap:2,9t:2,9u:2,ap:2,9v:2,9t:2,ao:2,9v:2,an:2,9v:2,9u:2,ap:2,9v:2,9u:2,an:2,9v:2,9u:2,an:2,9v:2,ap:2,9u:2
ME|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
ME|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|!|cok,677
MF|%|67
MF|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MF|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MF|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MF|Abolition of Slavery|csm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MF|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|!|cok,677
MG|%|67
MG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MG|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|Martyrs' Day|cqz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MG|Africa Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MG|Independence Day|ctg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
MG|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
MG|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MG|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MK|!|cok,677
MK|%|67
MK|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
MK|Orthodox Christmas|coq,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4
MK|Orthodox Easter|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
MK|Orthodox Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
MK|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
MK|Saints Cyril and Methodius Day|csj,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
MK|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9u,9u,9u,9u
MK|Day of the Republic|cuh,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
MK|Independence Day|cvi,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
MK|Revolution Day|cwf,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
MK|Day of the Macedonian Revolutionary Struggle|cwr,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
MK|Saint Clement of Ohrid Day|cy1,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
ML|!|cok,677
ML|%|67
ML|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ML|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
ML|Army Day|cp3,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ML|Martyrs' Day|cqw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ML|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ML|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ML|Jour de l'Afrique|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ML|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
ML|Independence Day|cvw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ML|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
ML|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|!|cok,677
MQ|%|67
MQ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MQ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MQ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MQ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MQ|Abolition of Slavery|csh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MQ|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MQ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MR|!|cok,677
MR|%|67
MR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MR|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
MR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MR|Africa Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MR|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
MR|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
MR|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
MR|Independence Day|cxr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MS|!|cok,677
MS|%|67
MS|New Year's Day|cok,a5,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5
MS|Saint Patrick's Day|cqn,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
MS|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MS|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MS|Labour Day|crz,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
MS|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MS|Queen's Birthday Celebration|ct5,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
MS|Emancipation Day|cui,a4,a5,a5,a5,a8,a4,a4,a5,a6,a5,a7,a4,a5,a5,a5,a5,a7,a4,a5,a5,a6
MS|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
MS|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
MS|Festival Day|cyo,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6
MT|!|cok,677
MT|%|67
MT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MT|Feast of Saint Paul's Shipwreck in Malta|cpo,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MT|Saint Joseph|cqp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Freedom Day|cr1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|June 7th|csx,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Saints Peter and Paul|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Victory Day|cvi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Independence Day|cvv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Republic Day|cy6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MU|!|cok,677
MU|%|67
MU|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MU|New Year Holiday|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MU|Abolition of Slavery|cpf,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MU|Chinese Spring Festival|cpx,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
MU|National Day|cqi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MU|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MU|Eid-Ul-Fitr|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9v,9t,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
MU|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MU|Arrival of Indentured Labourers|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MU|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MU|Thaipoosam Cavadee|e4c,9v,9v,an,9u,an,9v,9t,ao,9v,9u,ao,9v,ao,9u,9u,ao
MU|Maha Shivaratree|e4p,ao,9v,9u,ao,9v,9u,ap,9v,9v,ao,9t,ao,9u,9u,ao,9v
MU|Ugadi|e5m,ao,9u,9u,ao,9v,9u,ao,9u,ao,9u,9u,ap,9u,9v,ao,9u
MU|Ganesh Chaturthi|e9s,ao,9v,an,9v,9v,ao,9u,9u,ao,9u,ao,9v,9u,ao,9v,9u
MU|Divali|ec4,9v,9u,ap,9u,9t,ao,9v,9u,ao,9v,ao,9u,9u,ao,9u,9v
MW|!|cok,677
MW|%|67
MW|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
MW|John Chilembwe Day|coy,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
MW|Martyrs' Day|cq9,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
MW|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MW|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
MW|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
MW|Kamuzu Day|cs9,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
MW|Independence Day|ctq,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
MW|Eid al Fitri|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,2,9s,9v,9u,9v,9u,1,9u,9u,9u,2,9s
MW|Mother's Day|cwj,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
MW|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
MX|!|cok,677
MX|%|67
MX|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MX|Constitution Day|cpg,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
MX|Benito Ju\xE1rez's birthday|cqm,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
MX|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MX|Independence Day|cvq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MX|Revolution Day|cxf,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
MX|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MX|Change of Federal Government|dsa,1ow,1ov,1ow
MY|!|cok,677
MY|%|67
MY|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
MY|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9w,9t,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
MY|Chinese New Year|cpx,1,9t,1,9u,1,1,am,1,9t,1,9t,1,1,am,1,9t,1,9u,1,an,1,1,9s,1,an,1,9t,1,1,9s,1,an,1,9u,1,9t,1,an,1,9u,1,an,1,9t,1,9t,1
MY|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
MY|Yang di-Pertuan Agong's Birthday|csr,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
MY|Vesak Day|css,9v,9t,ao,9v,9u,ao,9u,1,9t,ao,9v,ao
MY|Day of Nuzul Al-Quran|cto,9u,9v,9u,9v,9u,9u,9v,9u,9u,9v,9v,9u,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
MY|End of Ramadan (Eid al-Fitr)|cu1,1,9u,1,9t,1,9u,1,9t,1,9u,1,9t,1,9u,1,9s,1,9u,1,9t,1,9v,1,9s,1,9t,1,9t,1,9u,1,9t,1,9u,1,9t,1,9u,1,9t,1,9t,1,9t,1
MY|Independence Day|cva,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
MY|Malaysia Day|cvq,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5
MY|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9v,9t,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
MY|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9w,9u,9u,9u,9u,9v,9u,9v,9u,9v,9u
MY|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
MY|Deepavali|d73,9u,ao,9v,1,an,9v,9u,ao,1,9t,9u,ao,1,9t,ao,9v,9u
MZ|!|cok,677
MZ|%|67
MZ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MZ|Heroes\u2019 Day|cph,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
MZ|Women\u2019s Day|cr8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MZ|Workers' Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MZ|Independence Day|ctf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MZ|Lusaka Peace Agreement|cvh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MZ|Defense Force\u2019s Day|cvz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MZ|Peace and Reconciliation Day|cw8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
MZ|Public Holiday|cw9,5u,43,2j,7,4v,gc,1r,f6,fy,43,2j,7,4v,7z,ee,aw,hi,gc,1r,ee,gq,43,2j,7,4v,gc,61
MZ|Family Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|!|cok,677
NA|%|67
NA|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NA|Independence Day|cqr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NA|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NA|Workers Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Cassinga Day|crz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NA|Africa Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Heroes' Day|cv5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Human Rights Day|cy3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Family Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NA|Public Holiday|d23,6t,9j,77,q2,7s,3i,6t,9j,e7,l,ih,7s,9q,77,h4,l,8d,7s,3i,6t,9j,77,70,l
NC|!|cok,677
NC|%|67
NC|Jour de l'an|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NC|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NC|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NC|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|New Caledonia Day|cvy,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NC|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NE|!|cok,677
NE|%|67
NE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NE|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
NE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NE|Concord Day|crp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NE|Laylat al-Qadr|cty,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9u
NE|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
NE|Independence Day|cui,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NE|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
NE|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
NE|Republic Day|cyb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NF|!|cok,677
NF|%|67
NF|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
NF|Australia Day|cp9,a5,a6,a5,a7,a4,a5,a5,a5,a5,a7,a4,a5,a5,a6,a7,a4,a4,a6,a5,a5,a7
NF|Foundation Day|cqc,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
NF|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NF|Anzac Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NF|Anniversary (Bounty) Day|csy,a6,a5,a5,a7,a4,a5,a5,a5,a8,a4,a4,a5,a6,a5,a7,a4,a5,a5,a5,a5,a7
NF|Queen's Birthday|ct5,a4,a4,a4,a4,ab,a4,a4
NF|Norfolk Island Agricultural Show|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
NF|Thanksgiving Day|cxo,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
NF|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
NF|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
NF|National Day of Mourning for Queen Elizabeth II|eux
NF|King's Birthday|f28,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
NG|!|cok,677
NG|%|67
NG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NG|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
NG|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NG|Worker's Day|crw,a6,a5,a5,a5,a6,a5,2,a3,a5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
NG|Children's Day|csm,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NG|Democracy Day|cso,a6,a5,aj,a5,a6,a5,2,a3,a5,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
NG|M.K.O Abiola Day|ct2,a6,a5
NG|Id el Fitr|cu1:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2
NG|Id el Kabir|cvx:2,9u:2,9v:2,9u:2,9v:2,9v:2,9u:2,9u:2,9u:2,9u:2,9v:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2
NG|Independence Day|cw5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NG|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
NG|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NG|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NG|National Youth Day|ebr,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|!|cok,677
NI|%|67
NI|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NI|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NI|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NI|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Children's Day|csr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Revolution Day|cu3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Battle of San Jacinto|cvo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Independence Day|cvp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Indigenous Resistance Day|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NI|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NL|!|cok,677
NL|%|67
NL|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NL|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NL|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NL|King's Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a4,a6,a5,a6,a5,a5,a4,a7,a5,a5,a5,a5
NL|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NL|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NL|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NL|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NL|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NO|!|cok,677
NO|%|67
NO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
NO|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NO|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Constitution Day|csc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NO|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NO|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
NZ|!|cok,677
NZ|%|67
NZ|New Year's Day|cok,a5,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5
NZ|Day after New Year's Day|col,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5
NZ|Waitangi Day|cpk,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5
NZ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NZ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
NZ|ANZAC Day|crq,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
NZ|Queen's Birthday|csr,ab,a4,a4,a4,a4,ab,a4
NZ|Labour Day|cwu,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
NZ|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
NZ|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
NZ|Matariki|esf,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9x,ai,9x,ap
NZ|National Day of Mourning for Queen Elizabeth II|ev1
NZ|King's Birthday|f21,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
PA|!|cok,677
PA|%|67
PA|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
PA|Martyrs' Day|cos,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5
PA|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PA|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PA|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
PA|Separation Day (from Columbia)|cx2,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
PA|Col\xF3n Day|cx4,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6
PA|Primer Grito de Independencia|cx9,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
PA|Independence Day|cxr,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
PA|Mother's Day|cy1,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
PA|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
PA|Presidential Inauguration|dy6,1er,1eq,1eq
PA|National Mourning Day|exe,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|!|cok,677
PE|%|67
PE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PE|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PE|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Saints Peter and Paul|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Independence Day|cuc,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1
PE|Santa Rosa de Lima|cv9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Battle of Angamos|cwc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Battle of Jun\xEDn|etm,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Battle of Ayacucho|ex3,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Peruvian Air Force Day|f3d,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PE|Battle of Arica and Flag Day|fc9,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|!|cok,677
PF|%|67
PF|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PF|Missionary Day|cqb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PF|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PF|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PF|Internal Autonomy Day|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5
PF|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PF|Maori New Year|g15,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PH|!|cok,677
PH|%|67
PH|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PH|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PH|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PH|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PH|Day of Valor|cra,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PH|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PH|Independence Day|ct2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PH|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
PH|National Heroes' Day|cva,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
PH|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
PH|Bonifacio Day|cxt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PH|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PH|Rizal Day|cyn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PK|!|cok,677
PK|%|67
PK|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
PK|Kashmir Day|cpj,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PK|Pakistan Day|cqt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PK|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PK|Youm-e-Takbeer|csn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PK|End of Ramadan (Eid al-Fitr)|cu1:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3
PK|Independence Day|cut,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PK|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
PK|Ashura|cwq:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2
PK|Iqbal Day|cx8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PK|Quaid-e-Azam Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|!|cok,677
PL|%|67
PL|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PL|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PL|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PL|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PL|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|Constitution Day|cry,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PL|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PL|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|Independence Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PL|Christmas Eve|fry,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|!|cok,677
PM|%|67
PM|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PM|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PM|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PM|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PM|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|!|cok,677
PR|%|67
PR|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
PR|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PR|Birthday of Eugenio Mar\xEDa de Hostos|cov,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
PR|Martin Luther King Jr. Day|cp2,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
PR|Washington's Birthday|cpu,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
PR|Birthday of Luis Mu\xF1oz Mar\xEDn|cpw,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PR|Emancipation Day|cqs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Birthday of Jos\xE9 de Diego|crh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Memorial Day|csk,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
PR|Independence Day|ctn,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
PR|Birthday of Don Luis Mu\xF1oz Rivera|cu4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
PR|Puerto Rico Constitution Day|cu9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Birthday of Dr. Jos\xE9 Celso Barbosa|cub,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
PR|Columbus Day|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
PR|Veterans Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Discovery of Puerto Rico|cxi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Thanksgiving Day|cxp,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
PR|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
PR|American Citizenship Day|daj,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PR|Juneteenth|ei4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
PT|!|cok,677
PT|%|67
PT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PT|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PT|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PT|Liberty Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PT|Portugal Day|ct0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Implanta\xE7\xE3o da Rep\xFAblica|cw9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Restaura\xE7\xE3o da Independ\xEAncia|cxu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|!|cok,677
PY|%|67
PY|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
PY|Heroes' Day|cq7,a6,a3,a7,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PY|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
PY|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Independence Day|cs9,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1
PY|Chaco Armistice|ct2,a6,a5,a5,a5,a9,a2,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Assumption|cuu,a6,a4,a6,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Boqueron Battle Victory Day|cw3,a6,a8,a2,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Virgin of Caacupe|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
PY|Recognition of the historic victory of the Paraguayan national football team over Germany|fx6
RE|!|cok,677
RE|%|67
RE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
RE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
RE|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
RE|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|Abolition of Slavery|cyd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|!|cok,677
RO|%|67
RO|New Year's Day|cok:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2
RO|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RO|Saint John the Baptist|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RO|Day of the Unification of the Romanian Principalities|cp7,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RO|Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RO|Easter Sunday|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RO|Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RO|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|Pentecost|csq,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RO|Children's Day|csr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|Whit Monday|csr,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RO|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|St Andrew's Day|cxt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|National holiday|cxu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RO|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RS|!|cok,677
RS|%|67
RS|New Year's Day|cok,1,a4,1,a6,1,a3,1,a4,1,a4,1,a5,1,a4,2,a4,1,a3,1,a5,1,a4,1,a4,1,a4,2,a4,1,a4,1,a4,1,a4,1,a5,2,a4,1,a3,1,a4,1
RS|Orthodox Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RS|Statehood Day|cpu,1,a3,1,a5,1,a4,1,a4,1,a4,2,a4,1,a4,1,a4,1,a4,1,a5,2,a4,1,a3,1,a4,1,a5,1,a4,1,a4,2,a4,1,a4,1,a4,1,a4,1,a4,1
RS|Orthodox Good Friday|crb,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RS|Orthodox Easter|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RS|Orthodox Easter Monday|cre,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
RS|Labour Day|crw,1,a6,1,a3,1,a4,1,a4,1,a5,1,a4,2,a4,1,a3,1,a5,1,a4,1,a4,1,a4,2,a4,1,a4,1,a4,1,a4,1,a5,2,a4,1,a3,1,a4,1,a5,1
RS|Armistice Day|cxa,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6,a5,a5,a6,a5
RU|!|cok,677
RU|%|67
RU|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RU|New Year Holiday|col:5,6,9z:5,6,a0:5,6,9z:5,6,9z:5,6,9z:5,6,a0:5,6,9z:5,6,9z:5,6,9z:5,6,a0:5,6,9z:5,6,9z:5,6,9z:5,6,a0:5,6,9z:5,6,9z:5,6,9z:5,6,a0:5,6,9z:5,6,9z:5,6,9z:5,6
RU|Christmas Day|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RU|Defender of the Fatherland Day|cq1,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RU|International Women's Day|cqe,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
RU|Spring and Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RU|Victory Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RU|Russia Day|ct2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RU|Unity Day|cx3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RU|Day off (transferred from March 5)|epe
RU|Day off (transferred from May 1)|eqy
RU|Day off (transferred from January 1)|eqz
RU|Day off (transferred from January 2)|er6
RU|Day off (transferred from June 12)|es4
RW|!|cok,677
RW|%|67
RW|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RW|Public Holiday|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RW|Heroes Day|cpf,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
RW|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
RW|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
RW|Genocide Memorial Day|cr8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RW|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RW|Independence Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RW|Liberation Day|cto,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RW|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
RW|National Harvest Day|cum,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
RW|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RW|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
RW|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
RW|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SA|!|cok,677
SA|%|56
SA|End of Ramadan (Eid al-Fitr)|cu1:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9u:4
SA|Feast of the Sacrifice (Eid al-Adha)|cvw:4,9u:4,9v:4,9u:4,9v:4,9v:4,9u:4,9u:4,9u:4,9u:4,9v:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4
SA|National Day|cvx,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SA|Founding Day|ep1,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SC|!|cok,677
SC|%|67
SC|New Year's Day|cok:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2,a6:2,a5:2,a5:2,a5:2
SC|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SC|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SC|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SC|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SC|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SC|National Holiday|ct8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SC|Independence Day|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SC|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SC|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SC|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SC|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SD|!|cok,677
SD|%|56
SD|Independence Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SD|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
SD|Coptic Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SD|Coptic Easter|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
SD|End of Ramadan (Eid al-Fitr)|cu1:4,9v:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4
SD|Feast of the Sacrifice (Eid al-Adha)|cvx:3,9u:3,9v:3,9u:3,9v:3,9v:3,9u:3,9u:3,9u:3,9u:3,9v:3,9v:3,9u:3,9v:3,9u:3,9u:3,9u:3,9v:3,9u:3,9v:3,9u:3,9u:3
SD|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
SD|Revolution Day|cyc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SD|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SE|!|cok,677
SE|%|67
SE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SE|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SE|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SE|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SE|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SE|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SE|National Day|csw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SE|Midsummer Day|cta,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
SE|All Saints' Day|cwz,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
SE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SE|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SG|!|cok,677
SG|%|67
SG|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
SG|Chinese New Year|cpx,1,9t,1,9u,1,1,am,1,9t,1,9t,1,1,am,1,9t,1,9u,1,1,am,1,1,9s,1,an,1,9t,1,1,9s,1,an,1,9u,1,1,9s,1,an,1,9u,1,an,1,1,9s,1,9t,1
SG|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SG|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
SG|Vesak Day|csr,9v,9u,ao,9v,1,9t,ao,9u,1,am,9v,9v,ao,1
SG|Hari Raya Puasa|cu1,9v,9u,9v,9u,9v,9u,9v,9u,9u,9v,9v,9t,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
SG|National Day|cuo,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
SG|Hari Raya Haji|cvx,9u,9v,9u,9v,9v,9u,9v,9u,9t,9w,9u,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
SG|Deepavali|cx9,9u,9u,ao,9v,1,an,9v,9u,ap,9t,9u,ao,1,9t,ao,9v,9u
SG|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
SG|Presidential Election Day|f4h
SH|!|cok,677
SH|%|67
SH|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
SH|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SH|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SH|Queen's Birthday|crl,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
SH|Saint Helena Day|csg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SH|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SH|August Bank Holiday|cva,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
SH|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,3,a2,2,a3,a6,a5,a5,a5,3,a3,a5,a5,a5,a6,3,a2,2,a3,a5,a6
SH|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
SI|!|cok,677
SI|%|67
SI|New Year's Day|cok,a5,a6,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1
SI|Pre\u0161eren Day, the Slovenian Cultural Holiday|cpm,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SI|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SI|Day of Uprising Against Occupation|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SI|Labour Day|crw,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1
SI|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SI|Statehood Day|ctf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SI|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SI|Reformation Day|cwz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SI|Day of Remembrance for the Dead|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SI|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SI|Independence and Unity Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SJ|!|cok,677
SJ|%|67
SJ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SJ|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SJ|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Constitution Day|csc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SJ|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SJ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SJ|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|!|cok,677
SK|%|67
SK|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SK|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SK|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SK|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SK|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Day of victory over fascism|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5
SK|Saints Cyril and Methodius Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Slovak National Uprising anniversary|cv8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Constitution Day|cvb,a6,a5,a5,a5,a6,a5,a5,a5
SK|Day of Our Lady of the Seven Sorrows|cvp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5
SK|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Struggle for Freedom and Democracy Day|cxg,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SK|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SL|!|cok,677
SL|%|67
SL|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
SL|Mawlid|com,9u,9u,1,9t,9v,9u,9v,9u,9v,9u,9u,1,9t,9v,9u,9v,9v,9u,9u,9u,1,9t,9v,9v,1,9t
SL|Armed Forces Day|cpw,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4
SL|International Women's Day|cqe,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
SL|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SL|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SL|Independence Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
SL|Korit\xE9|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9u,9u,9u,9u
SL|Tabaski|cvx,9u,1,9u,9u,9v,1,9u,9u,9u,9u,9u,1,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9t
SL|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
SL|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
SM|!|cok,677
SM|%|67
SM|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SM|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SM|Feast of Saint Agatha|cpj,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SM|Anniversary of the Arengo|cqv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Inauguration Ceremony|cr2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SM|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SM|Liberation from Fascism|cuc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|The Feast of San Marino and the Republic|cvd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Cerimonia di investitura dei Capitani Reggenti|cw5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Commemoration of the deceased|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SM|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SN|!|cok,677
SN|%|67
SN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SN|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
SN|National Holiday|cr5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SN|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SN|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SN|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SN|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SN|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9u,9u,9u,9u
SN|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SN|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,1,9u,9u,9v,1,9u,9u,9u,9u,9u,1,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9t
SN|Day of Ashura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
SN|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SN|Magal de Touba|cxt,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v
SN|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SO|!|cok,677
SO|%|67
SO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SO|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
SO|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SO|Independence of British Somaliland|ctg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SO|Independence Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SO|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
SO|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
SO|Day of Ashura|cwr,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
SR|!|cok,677
SR|%|67
SR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SR|Chinese New Year|cpx,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
SR|Day of Liberation and Innovation|cq3,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SR|Holi Phagwa|cqc,an,9u,9v,ao,9u,ao,9v,9u,ao,9u,9u,ao,9v,am,9w
SR|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SR|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SR|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SR|Emancipation Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SR|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
SR|Indigenous People's Day|cuo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SR|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
SR|Day of the Maroons|cwe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SR|Deepavali|cxa,9u,9u,ao,9u,ao,9v,9u,ao,9u,9u,ao,9u,9v,ao,9u
SR|Independence Day|cxo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SR|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SR|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|!|cok,677
SS|%|67
SS|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SS|Peace Agreement Day|cos,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SS|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|SPLA Day|csb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|Independence Day|ctt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|End of Ramadan (Eid al-Fitr)|cu2,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
SS|Martyrs Day|cue,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|Feast of the Sacrifice (Eid al-Adha)|cvz,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
SS|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|Republic Day|cyl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SS|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ST|!|cok,677
ST|%|67
ST|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
ST|Martyrs' Day|cph,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1
ST|Labour Day|crw,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
ST|Independence Day|ctw,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1
ST|Armed Forces Day|cvg,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1
ST|Agricultural Reform Day|cw4,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5
ST|S\xE3o Tom\xE9 Day|cye,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5,a5,a5,a5,a6,1
ST|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
SV|!|cok,677
SV|%|67
SV|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SV|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SV|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SV|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SV|Celebraci\xF3n del Divino Salvador del Mundo|cul,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SV|Independence Day|cvp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SV|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SV|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SX|!|cok,677
SX|%|67
SX|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SX|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SX|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SX|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SX|King's Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SX|Carnival|crv,a6,a7,a3,a5,a6,a5,a4,a8,a4,a5,a5,a5,a8,a3,a5,a5,a6,a4,a8,a3,a6
SX|Labour Day|crw,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a6,a4,a5,a6
SX|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SX|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SX|Emancipation Day|ctl,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SX|Constitution Day|cwd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SX|Sint Maarten Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SX|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SX|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SZ|!|cok,677
SZ|%|67
SZ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
SZ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SZ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SZ|Birthday of King Mswati III|crk,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
SZ|National Flag Day|crq,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
SZ|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
SZ|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
SZ|Birthday of the late King Sobhuza|cu6,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5
SZ|Independence Day|cvg,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
SZ|Umhlanga Reed Dance|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
SZ|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
SZ|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
SZ|Incwala Festival|cyl:6,a6:6,a5:6,a5:6,a5:6,a6:6,a5:6,a5:6,a5:6,a6:6,a5:6,a5:6,a5:6,a6:6,a5:6,a5:6,a5:6,a6:6,a5:6,a5:6,a5:6,a6:6
TC|!|cok,677
TC|%|67
TC|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
TC|Commonwealth Day|cqf,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
TC|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TC|National Heroes' Day|csk,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
TC|Queen's Birthday|ct5,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
TC|Emancipation Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
TC|National Youth Day|cvz,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
TC|National Heritage Day|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
TC|National Day of Thanksgiving|cxq,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
TC|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
TC|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
TD|!|cok,677
TD|%|67
TD|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
TD|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
TD|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TD|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
TD|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
TD|Independence Day|cuq,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
TD|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
TD|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TD|Proclamation of the Republic|cxr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TD|Freedom and Democracy Day|cxu,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
TD|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TG|!|cok,677
TG|%|67
TG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TG|Birthday of Muhammad (Mawlid)|con,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
TG|Liberation Day|cow,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TG|Independence Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TG|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TG|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TG|Day of the Martyrs|ctb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TG|End of Ramadan (Eid al-Fitr)|cu2,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
TG|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TG|Feast of the Sacrifice (Eid al-Adha)|cvy,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
TG|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TG|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|!|cok,677
TH|%|67
TH|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TH|Makha Bucha|cqa,9v,9v,an,9v,9u,ao,9v,an,9v,9v,an
TH|Chakri Memorial Day|cr7,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|Songkran Festival|cre,1,1,a4,1,1,a3,1,1,a3,1,1,a3,1,1,a4,1,1,a3,1,1,a3,1,1,a3,1,1,a4,1,1,a3,1,1,a3,1,1,a3,1,1,a4,1,1,a3,1,1,a3,1,1,a3,1,1,a4,1,1,a3,1,1,a3,1,1,a3,1,1,a4,1,1
TH|Coronation Day|crz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|Vesak Day|css,9v,9t,ao,9v,9u,ao,9u,1,9t,ao,9v,ao
TH|Queen Suthida's Birthday|cst,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|King's Birthday|cuc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|Asalha Puja|cue,9v,9u,ao,9u,9u,ap,9u,an,9u,9w,ao
TH|Buddhist Lent|cuf,9v,9u,ao,9u,9u,ap,9u,an,9u,9w,ao
TH|The Queen Mother's Birthday|cur,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|King Bhumibol Adulyadej Memorial Day|cwh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|King Chulalongkorn Day|cwr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|King Bhumibol Adulyadej's Birthday|cxy,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|Constitution Day|cy3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TH|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TN|!|cok,677
TN|%|67
TN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TN|Birthday of Muhammad (Mawlid)|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
TN|\u0639\u064A\u062F \u0627\u0644\u062B\u0648\u0631\u0629 \u0648 \u0627\u0644\u0634\u0628\u0627\u0628|cox,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TN|\u0639\u064A\u062F \u0627\u0644\u0625\u0633\u062A\u0642\u0644\u0627\u0644|cqq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TN|\u0639\u064A\u062F \u0627\u0644\u0634\u0647\u062F\u0627\u0621|cra,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TN|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TN|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
TN|\u0639\u064A\u062F \u0627\u0644\u062C\u0645\u0647\u0648\u0631\u064A\u0629|cu9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TN|\u0639\u064A\u062F \u0627\u0644\u0645\u0631\u0623\u0629|cus,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TN|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
TN|Islamic New Year|cwi,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u
TN|\u0639\u064A\u062F \u0627\u0644\u062C\u0644\u0627\u0621|cwj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TO|!|cok,677
TO|%|67
TO|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TO|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TO|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TO|ANZAC Day|crq,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TO|Emancipation Day|csy,a4,a4,a4,a4,1,aa,a4,a4,a4,a4,1,a5,a9,a4,a4,a4,a4,1,a5,a9,a4,a4,a4,a6
TO|Official Birthday of His Majesty King Tupou VI|cto,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TO|Birthday of His Royal Highness The Crown Prince Tupoto\u02BBa-\u02BBUlukalala|cvr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TO|Constitutional Day|cx1,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
TO|Anniversary of the Coronation of H.M. King George Tupou I|cy0,a4,a4,a4,1,a5,a9,a4,a4,a4,a6,a9,a4,a4,a4,a4,1,a5,a9,a4,a4,a4,a4,1,aa
TO|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TO|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TR|!|cok,677
TR|%|67
TR|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TR|National Sovereignty and Children's Day|cro,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TR|Labour and Solidarity Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TR|Commemoration of Atat\xFCrk, Youth and Sports Day|cse,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TR|Democracy and National Unity Day|ctz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TR|End of Ramadan (Eid al-Fitr)|cu1:4,9v:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4,9v:4,9u:4,9v:4,9u:4,9v:4,9u:4,9u:4,9u:4
TR|Victory Day|cv9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TR|Feast of the Sacrifice (Eid al-Adha)|cvx:5,9u:5,9v:5,9u:5,9v:5,9v:5,9u:5,9u:5,9u:5,9u:5,9v:5,9v:5,9u:5,9v:5,9u:5,9u:5,9u:5,9v:5,9u:5,9v:5,9u:5,9u:5
TR|Republic Day|cwx,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TT|!|cok,677
TT|%|67
TT|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
TT|Spiritual Baptist Liberation Day|cr0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
TT|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TT|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TT|Indian Arrival Day|csp,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
TT|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TT|Labour Day|ct9,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
TT|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,9u,9v,9u,9v,9u,1,9u,9u,9u,9u
TT|Emancipation Day|cug,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
TT|Independence Day|cva,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
TT|Republic Day|cvy,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6
TT|Deepavali|cxa,9t,9v,ao,9u,1,an,9v,9u,ao,1,9t,9u,ao,1,9t,9v,ao,9u
TT|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
TT|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
TW|!|cok,677
TW|%|67
TW|Founding of the Republic of China|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
TW|Chinese New Year's Eve|cpw,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
TW|Chinese New Year|cpx,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
TW|The second day of the Chinese New Year|cpy,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
TW|The third day of the Chinese New Year|cpz,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
TW|The forth day of the Chinese New Year|cq0,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
TW|Chinese New Year Holiday|cq1,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9v,9u,ao,9v,ao,9u,9u
TW|Peace Memorial Day|cq6,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5
TW|Children's Day|cr5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
TW|Tomb Sweeping Day|cr6,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5
TW|Dragon Boat Festival|cta,9v,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,9u,1,an,9u,ao,9u,9u,ao,9v,1,9u
TW|Mid-Autumn Festival|cw1,1,9t,ao,9v,9u,ao,9v,9u,ao,9u,ao,9u,9v,ao,9u,9v,ao,9u,1,am,9v,9u,1,an
TW|National Day / Double Tenth Day|cwe,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
TZ|!|cok,677
TZ|%|67
TZ|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TZ|Zanzibar Revolution Day|col,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
TZ|Maulid Day|com,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u
TZ|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TZ|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
TZ|Karume Day|cr8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|Union Day|crr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|Saba Saba Day|ctr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|End of Ramadan (Eid al-Fitr)|cu1:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2,9v:2,9u:2,9v:2,9u:2,9v:2,9u:2,9u:2,9u:2
TZ|Nane Nane Day|cun,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
TZ|Nyerere Day|cwi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|Independence Day|cy2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
TZ|Christmas Day|cyi,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1,a4,1,a4,1,a4,1,a5,1
UA|!|cok,677
UA|%|67
UA|New Year|cok,1,a4,1,2,a3,1,1,a3,1,a4,1,a4,1,a5,1,2,a2,1,1,1,a2,1,1,a3,1,a5,1,a4,1,a4,1,2,a2,1,1,1,a3,1,a4,1,a4,1,a4,1,a5,1,1,1,a2,1,1,a3,1,a4,1
UA|Orthodox Christmas|coq,a5,a6,2,a3,1,a4,a5,a6,a5
UA|International Women's Day|cqe,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
UA|Orthodox Easter|crd,1,ao,1,9p,1,9w,1,ao,1,9w,1,ah,1,9w,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,ao,1,9w,1,9p,1,ao,1,9w,1
UA|Labour Day|crw,1,2,a3,1,1,a3,1,a4,a5,a6,a5,3,a2,2,a3,a6,a5,a5,a5,3,a3,a5,a5,a5,a6,3,a2,2,a3,a5,a6
UA|Victory Day|cs4,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
UA|Pentecost|csq,1,ao,1,9p,1,9w,1,ao,1,9w,1,ah,1,9w,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,9w,1,ao,1,9p,1,ao,1,9w,1,9p,1,ao,1,9w,1
UA|Constitution Day|cti,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
UA|Statehood Day|cuc,a6,a5,a5,2,a3,1,a5,a5,a5,9s,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5
UA|Independence Day|cv3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1
UA|Defenders of Ukraine Day|cwi,a6,a5,2,a3,1,a4,a6,a5,a5,9s,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
UA|Christmas Day|dit,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6
UG|!|cok,677
UG|%|7
UG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
UG|Liberation Day|cp9,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
UG|Archbishop Janan Luwum Day|cpu,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
UG|International Women's Day|cqe,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UG|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
UG|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
UG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
UG|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UG|Martyr's Day|cst,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UG|National Heroes Day|csz,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UG|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
UG|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
UG|Independence Day|cwd,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UG|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UG|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
US|!|cok,677
US|%|67
US|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
US|Martin Luther King Jr. Day|cp2,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
US|Washington's Birthday|cpu,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
US|Memorial Day|csk,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
US|Independence Day|ctn,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
US|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
US|Columbus Day|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
US|Veterans Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
US|Thanksgiving Day|cxp,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
US|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
US|Juneteenth|ei4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
UY|!|cok,677
UY|%|67
UY|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
UY|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
UY|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
UY|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UY|Constitution Day|cu2,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UY|Independence Day|cv4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UY|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
UZ|!|cok,677
UZ|%|67
UZ|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5
UZ|International Women's Day|cqe,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2
UZ|Nowruz|cqr,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
UZ|Day of Memory and Honour|cs4,2,a4,a5,a5,a5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
UZ|Eid al-Fitr|cu1,9v,9u,1,9u,9u,9v,1,9t,9u,9u,9v,9u,1,9u,9u,9u,2,9s,9v,9u,9v,9u,1,9u,9u,9u,2,9s
UZ|Independence Day|cvb,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
UZ|Eid al-Adha|cvx,9u,1,9u,9u,9v,1,9u,9u,9u,2,9s,9u,1,9u,9v,9u,1,9u,9u,9u,2,9s,9v,9u,9v,9u,1,9t
UZ|Teachers and Mentors Day|cw5,a6,2,a3,1,a4,a5,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6
UZ|Constitution Day|cy1,a6,a5,a5,2,a3,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,2,a3,1,a4,a6,a5,a5,a5,2,a4
VA|!|cok,677
VA|%|67
VA|Solemnity of Mary, Mother of God|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VA|Epiphany|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VA|Anniversary of the foundation of Vatican City|cpp,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VA|Anniversary of the election of Pope Francis|cqj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5
VA|Saint Joseph|cqp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Easter Saturday|cr5,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|In Albis Tuesday|cr8,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Saint George - Name day of the Holy Father|cro,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5
VA|Saint Joseph the Worker|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Pentecost|csj,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Corpus Christi|csu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VA|Saints Peter and Paul|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Summer holiday|cut,2,a4,2,a3,2,a3,2,a3,2,a4,2,a3,2,a3,2,a3,2,a4,2,a3,2,a3,2,a3,2,a4,2,a3,2,a3,2,a3,2,a4,2,a3,2,a3,2,a3,2,a4,2
VA|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|All Souls' Day|cx1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Immaculate Conception|cy1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|St. John|cyk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Saint Robert Bellarmine - Name day of the Holy Father|fp8,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VA|Anniversary of the election of Pope Leo XIV|fvp,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VC|!|cok,677
VC|%|67
VC|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
VC|National Hero\u2032s Day|cqk,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
VC|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VC|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VC|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
VC|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VC|Carnival Monday|ctq,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
VC|Carnival Tuesday|ctr,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
VC|Emancipation Day|cug,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
VC|Independence Day|cwv,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6
VC|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,a5,2,a3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,2,a3,a5,a6
VC|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
VE|!|cok,677
VE|%|67
VE|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VE|Carnival|cpu,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VE|Shrove Tuesday|cpv,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VE|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VE|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VE|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VE|Declaration of Independence|crk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Battle of Carabobo|cte,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Independence Day|ctp,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Birthday of Sim\xF3n Bol\xEDvar|cu8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Day of Indigenous Resistance|cwg,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Christmas Eve|cyh,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VE|New Year's Eve|cyo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VG|!|cok,677
VG|%|67
VG|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VG|The Anniversary of the Birth of Hamilton Lavity Stoutt|cq8,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
VG|Commonwealth Day|cqf,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
VG|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VG|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VG|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VG|Sovereign\u2019s Birthday|ct3,a4,ab,9x,a3,ab,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
VG|Virgin Islands Day|ctj,a8,a4,a7,a4,a4,ab,a1,a4,a7,a4,a4,ab,a1,a7,a4,a4,ab,a1,a4,a7,a4
VG|Emancipation Monday|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
VG|Emancipation Tuesday|cuj,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
VG|Emancipation Wednesday|cuk,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
VG|St. Ursula\u2019s Day|cwn,a8,a4,a7,a4,a8,k8,a4,a7,a4,a4,a8,a4,a7,a4,a4,a8,a4,a4,a7,a4
VG|Christmas Day|cyi,a6,2,a3,a5,a5,a6,a5,2,a3,2,a3,a6,a5,a5,a5,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6
VG|Boxing Day|cyj,2,a4,a5,a5,a5,a6,2,a3,2,a3,a5,a6,a5,a5,2,a3,2,a4,a5,a5,a5,a6,2,a3,a5,a5,a6
VG|Heroes\u2019 and Forefathers Day|eli
VG|Commemoration of the Great March of 1949|em3
VI|!|cok,677
VI|%|67
VI|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5
VI|Three Kings Day|cop,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VI|Martin Luther King Jr. Day|cp2,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
VI|President's Day|cpu,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4
VI|Transfer Day|cr1,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VI|Maundy Thursday|cr3,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VI|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VI|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VI|Memorial Day|csk,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4
VI|Emancipation Day|ctn,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VI|Independence Day|ctn,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6,a5,a4,1,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
VI|Hurricane Supplication Day|cub,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
VI|Labour Day|cvh,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4
VI|Virgin Islands\u2013Puerto Rico Friendship Day|cwg,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
VI|Veterans Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VI|Thanksgiving Day|cxp,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab
VI|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
VI|Juneteenth|ei4,1,a5,1,a4,a6,a5,a5,a4,1,a6,a5,a5,a5,a5,1,a5,1,a4,a5,a6
VN|!|cok,677
VN|%|67
VN|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VN|Vietnamese New Year Holidays|cpw:5,9u:5,9v:5,ao:5,9u:5,9u:5,ao:5,9u:5,9v:5,ao:5,9u:5,ao:5,9u:5,9u:5,ao:5,9u:5,9v:5,ao:5,9v:5,ao:5,9u:5,9u:5
VN|Vietnamese New Year|cpx,9u,9v,ao,9u,9u,ao,9u,9v,ao,9u,ao,9u,9u,ao,9u,9v,ao,9v,ao,9u,9u
VN|Hung Kings Commemorations|crt,9u,9v,ao,9u,9u,ao,9u,ao,9v,9u,ao,9v,9u,ao,9u,9u,ao,9v,ao,9u,9v
VN|Day of liberating the South for national reunification|crv,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VN|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VN|National Day|cvc,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|!|cok,677
VU|%|67
VU|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VU|M\xE9moire du p\xE8re de l'ind\xE9pendance R\xE9v. Dr. W.H. Lini|cpz,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
VU|Public Holiday|cq0,4v,3p,1l,4w,3p,1l,4v,3p,1l,4v,3p,1l,4v,3p,1l,4w,3p,1l,4v,3p,1l,4v,3p,1l,4v,3p,1l,4w,3p,1l,4v,3p,1l,4v,3p,1l,4v,3p,1l,4w,3p,1l,4v,3p,1l,4v,3p,1l,4v,3p,1l,4w,3p,1l,4v,3p,1l,4v,3p,1l,4v,3p,1l,4w,3p
VU|F\xEAte des chefs coutumiers|cqb,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VU|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VU|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
VU|Journ\xE9e Mondiale des Enfants|cu8,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Independence Day|cue,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Constitution Day|cw9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Jour de l'Unit\xE9|cwx,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
VU|F\xEAte de Famille|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|!|cok,677
WF|%|67
WF|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
WF|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
WF|Saint Pierre Chanel Day|crt,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
WF|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
WF|Saints Peter and Paul Day|ctj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Territory Day|cud,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
WF|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
XK|!|cok,677
XK|%|67
XK|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
XK|Orthodox Christmas|coq,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
XK|Independence Day|cpv,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
XK|Easter Sunday|cr6,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
XK|Constitution Day|cra,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
XK|Orthodox Easter|crd,ap,9q,9x,ap,9x,ai,9x,9x,ap,9q,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x
XK|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
XK|Europe Day|cs4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
XK|End of Ramadan (Eid al-Fitr)|cu1,9v,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9v,9u,9u,9u
XK|Feast of the Sacrifice (Eid al-Adha)|cvx,9u,9v,9u,9v,9v,9u,9u,9u,9u,9v,9v,9u,9v,9u,9u,9u,9v,9u,9v,9u,9u
XK|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|!|cok,677
YT|%|67
YT|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
YT|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
YT|Abolition of Slavery|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|Victory Day|cs3,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|Ascension Day|cs9,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
YT|Whit Monday|csk,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
YT|Bastille Day|cty,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|Assumption|cuu,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|All Saints' Day|cx0,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|Armistice Day|cxa,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
YT|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|!|cok,677
ZA|%|67
ZA|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ZA|Human Rights Day|cqr,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ZA|Family Day|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ZA|Freedom Day|crs,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Workers' Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Youth Day|ct6,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|National Women's Day|cuo,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Public Holiday|cup,7e,6t,7e,cg,52,bo,68,7s,3i,6t,7e,7e,8r,d1,68,7s,7l,cg,52,8r,95,7s,3i,6t,7e,cg,3p
ZA|Heritage Day|cvy,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Day of Reconciliation|cy9,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Day of Goodwill|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZA|Rugby World Cup Win Public Holiday|f7e
ZA|Voting Day|fc0
ZM|!|cok,677
ZM|%|67
ZM|New Year's Day|cok,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5
ZM|Women\u2019s Day|cqf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZM|Youth Day|cqi,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6
ZM|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ZM|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ZM|Labour Day|crw,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
ZM|African Freedom Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1
ZM|Heroes' Day|ctq,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
ZM|Unity Day|ctr,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab
ZM|Farmers' Day|cui,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
ZM|National Day of Prayers|cwm,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZM|Independence Day|cws,a6,a5,a5,a5,a6,a5,1,a4,a5,a6,a5,a5,a5,1,a5,a5,a5,a5,a6,1,a4,a5,a5,a6
ZM|Christmas Day|cyi,a6,1,a4,a5,a5,a6,a5,a5,1,a4,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,1,a4,a5,a6
ZM|Kenneth Kaunda Day|equ,a5,a7,a4,a5,a5,a6,a5,a6,a4,a6,a5,a5,a5,a6
ZW|!|cok,677
ZW|%|67
ZW|New Year's Day|cok,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5
ZW|Good Friday|cr4,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ZW|Easter Monday|cr7,9x,ap,9q,ap,9x,9x,ai,9x,9x,ap,9q,9x,ap,9q,ap,9x,9q,ap,9x,9q,ap
ZW|Independence Day|crj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZW|Labour Day|crw,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZW|Africa Day|csk,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZW|Heroes' Day|cup,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4
ZW|Defence Forces Day|cuq,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4,a4,a4,a4,ab,a4,a4,a4,a4,a4,ab,a4
ZW|Unity Day|cyf,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZW|Christmas Day|cyi,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
ZW|Boxing Day|cyj,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6,a5,a5,a5,a6
`;0&&(module.exports={almanac});
//# sourceMappingURL=almanac.cjs.map
