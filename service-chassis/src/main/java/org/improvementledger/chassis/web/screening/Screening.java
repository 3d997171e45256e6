package org.improvementledger.chassis.web.screening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through the texts of a command for what looks like personal data. It keeps nothing and repeats nothing of them. */
public final class Screening {

    private static final RecordTexts TEXTS = new RecordTexts();

    private final Map<PersonalData, Detector> detectors = new EnumMap<>(PersonalData.class);

    public Screening(ScreeningSettings settings) {
        detectors.put(PersonalData.NHS_NUMBER, new NhsNumber());
        detectors.put(PersonalData.UNIQUE_PUPIL_NUMBER, new UniquePupilNumber());
        detectors.put(PersonalData.DATE_OF_BIRTH, new DateOfBirth());
        detectors.put(PersonalData.CASE_NUMBER, new CaseNumber(settings.caseNumbers()));
    }

    /**
     * What is found in a command, at most one thing of each of its texts, in their order. Texts are the strings among its
     * record components, theirs and so on, also in lists and maps; those that are {@link Unscreened} are left out.
     */
    public List<Finding> of(Object command) {
        List<Finding> findings = new ArrayList<>();
        TEXTS.forEach(command, (field, text) -> of(field, text).ifPresent(findings::add));
        return findings;
    }

    /**
     * What is found in one text.
     *
     * @param field what the finding is to call it
     */
    public Optional<Finding> of(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        PlainText plain = PlainText.of(text);
        String searched = plain.toString();
        for (Map.Entry<PersonalData, Detector> detector : detectors.entrySet()) {
            Optional<Place> place = detector.getValue().find(searched);
            if (place.isPresent()) {
                return Optional.of(
                        new Finding(field, detector.getKey(), plain.before(place.get()) + 1, plain.upTo(place.get())));
            }
        }
        return Optional.empty();
    }
}
