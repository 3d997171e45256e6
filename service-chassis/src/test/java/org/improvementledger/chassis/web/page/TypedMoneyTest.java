package org.improvementledger.chassis.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedMoneyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "£1,234.56|1234.56",
                "1234|1234.00",
                "1,234.5|1234.50",
                "1 234.5|1234.50",
                "£ 10,600,000|10600000.00",
                "10600000.00|10600000.00",
                "500.|500.00",
                ".5|0.50",
                "0.01|0.01",
                "007|7.00",
                "999,999,999,999.99|999999999999.99"
            })
    void readsPoundsAndPence(String text, BigDecimal amount) {
        assertThat(TypedMoney.of(text, "Amount")).isEqualTo(new TypedMoney(amount, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|Enter the amount",
                "'  '|Enter the amount",
                "0|Amount must be more than £0",
                "0.00|Amount must be more than £0",
                "-5|Amount must be more than £0",
                "−5|Amount must be more than £0",
                "(5)|Amount must be more than £0",
                "-£5|Amount must be more than £0",
                "1.234|Amount must be in whole pence: no more than 2 numbers after the point",
                "1,234.567|Amount must be in whole pence: no more than 2 numbers after the point",
                "1000000000000|Amount must be £999,999,999,999.99 or less",
                "10.6m|Amount must be a number in full, like 10600000 or 1,234.56",
                "ten|Amount must be a number in full, like 10600000 or 1,234.56",
                "1e6|Amount must be a number in full, like 10600000 or 1,234.56",
                "$5|Amount must be a number in full, like 10600000 or 1,234.56",
                "1,23|Amount must be in pounds and pence, like 1234.56 or 1,234.56",
                "12,34,567|Amount must be in pounds and pence, like 1234.56 or 1,234.56",
                "1.2.3|Amount must be in pounds and pence, like 1234.56 or 1,234.56",
                "99999999999999999999999999999999999999999|Amount must be in pounds and pence, like 1234.56 or 1,234.56"
            })
    void saysWhatToTypeInstead(String text, String problem) {
        assertThat(TypedMoney.of(text, "Amount")).isEqualTo(new TypedMoney(null, problem));
    }
}
