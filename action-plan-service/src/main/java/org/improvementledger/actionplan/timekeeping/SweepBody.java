package org.improvementledger.actionplan.timekeeping;

import java.time.LocalDate;

/**
 * What a sweep did.
 *
 * @param day the day in London that it was for
 * @param noticed how many commands led to events
 * @param unchanged how many found that all was recorded already
 * @param failed how many failed, or features of which it could not be found out what is due; the next sweep tries them again
 */
public record SweepBody(LocalDate day, int noticed, int unchanged, int failed) {}
