package org.improvementledger.money.transparency;

import java.time.Instant;
import org.improvementledger.events.Money;

/**
 * How a return was published.
 *
 * @param asOf the position up to which it speaks
 * @param sha256 of the CSV as published, in hexadecimal
 * @param frozenBy opaque id of who froze it
 */
public record Frozen(long asOf, int lines, Money total, String sha256, String frozenBy, Instant recordedAt) {}
