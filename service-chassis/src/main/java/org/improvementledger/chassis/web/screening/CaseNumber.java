package org.improvementledger.chassis.web.screening;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers by which a council's own systems know a child, in the forms that its administrator names. */
final class CaseNumber implements Detector {

    private final List<Pattern> patterns;

    /** @throws java.util.regex.PatternSyntaxException when one of them is no regular expression */
    CaseNumber(List<String> patterns) {
        this.patterns = patterns.stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                .toList();
    }

    @Override
    public Optional<Place> find(String text) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && matcher.end() > matcher.start()) {
                return Optional.of(new Place(matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }
}
