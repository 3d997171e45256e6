package org.improvementledger.events;

/**
 * Somebody who was asked to a meeting.
 *
 * @param office the office or staff id, never a name
 * @param attended whether they came
 */
public record Attendance(String office, boolean attended) {}
