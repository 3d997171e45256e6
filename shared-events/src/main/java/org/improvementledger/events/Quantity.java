package org.improvementledger.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * A number that was counted, or a value made of such: exact, never floating point, written as a string of plain digits.
 *
 * @param value without zeros at its end, so that 90 and 90.0 are the same
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {

    public Quantity {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    /** @throws NumberFormatException when it is not a number */
    @JsonCreator
    public static Quantity of(String number) {
        return new Quantity(new BigDecimal(number));
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
