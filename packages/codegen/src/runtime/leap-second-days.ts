/**
 * The days whose last second was 23:59:60 UTC: https://data.iana.org/time-zones/data/leap-seconds.list
 * Those before 1972, when UTC was stepped by less than a second, are accepted as other validators do.
 */
export const leapSecondDays =
  /^(?:1963-10-31|(?:1972|198[1235]|199[2347]|201[25])-06-30|(?:196[01345]|197[1-9]|198[79]|199[058]|200[58]|2016)-12-31)$/;
