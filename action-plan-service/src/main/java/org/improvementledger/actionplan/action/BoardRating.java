package org.improvementledger.actionplan.action;

import java.time.Instant;
import java.util.UUID;
import org.improvementledger.events.Rating;

/**
 * How the board rates an action.
 *
 * @param meetingId the meeting that agreed it
 * @param agreedAt when that was recorded
 */
public record BoardRating(Rating rating, UUID meetingId, Instant agreedAt) {}
