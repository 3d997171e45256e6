package org.improvementledger.chassis.web.screening;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param caseNumbers regular expressions, whatever the case of letters, for the numbers of the council's own case systems.
 *     The default takes "case" with "number", "no", "ref", "reference" or "id" and four digits or more behind it, but not
 *     "in this case no 2019 figures"
 */
@ConfigurationProperties("ledger.screening")
public record ScreeningSettings(
        @DefaultValue(ScreeningSettings.CASE_NUMBER) List<String> caseNumbers) {

    private static final String CASE_NUMBER =
            "\\bcase[ -]?(?:number|no\\.?(?! (?:19|20)\\d\\d(?![\\d/-]))|ref(?:erence)?\\.?|id)"
                    + "(?: is)?[ :#=-]{0,3}(?:[a-z]{1,4}[-/]?)?\\d{4,}";

    public ScreeningSettings {
        caseNumbers = List.copyOf(caseNumbers);
    }

    /** What counts where nothing else is said. */
    public static ScreeningSettings standard() {
        return new ScreeningSettings(List.of(CASE_NUMBER));
    }
}
