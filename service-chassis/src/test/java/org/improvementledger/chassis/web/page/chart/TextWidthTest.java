package org.improvementledger.chassis.web.page.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class TextWidthTest {

    private static double drawn(String text, String style) throws IOException, FontFormatException {
        try (InputStream file = new ClassPathResource("liberation/LiberationSans-" + style + ".ttf").getInputStream()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont((float) Svg.FONT_SIZE);
            return font.getStringBounds(text, new FontRenderContext(null, true, true))
                    .getWidth();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Original budget", "−£10.6m", "Forecast outturn", "WIDE MOTHS & (brackets)", "illicit fjords"})
    void isWhatTheTypefaceTakes(String text) throws IOException, FontFormatException {
        assertThat(TextWidth.of(text)).isCloseTo(drawn(text, "Regular"), within(1.0));
        assertThat(TextWidth.bold(text)).isGreaterThanOrEqualTo(drawn(text, "Bold") - 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "Spent, Spent",
        "Social worker training, Social worker|training",
        "Social worker training in all localities of the county, Social worker|training in all…",
        "Incomprehensibilities, Incomprehen…"
    })
    void wrapsAndShortens(String text, String lines) {
        assertThat(String.join("|", TextWidth.wrap(text, 120, 2))).isEqualTo(lines);
        assertThat(TextWidth.wrap(text, 120, 2)).allMatch(line -> TextWidth.bold(line) <= 120);
    }

    @Test
    void otherScriptsGetRoomEnough() {
        assertThat(TextWidth.of("予算")).isEqualTo(2 * Svg.FONT_SIZE);
        assertThat(TextWidth.wrap("", 100, 2)).containsExactly("");
    }
}
