package org.improvementledger.chassis.web.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like personal data, on both sides of each rule, and that ordinary sentences do not. */
class ScreeningTest {

    private final Screening screening = new Screening(ScreeningSettings.standard());

    private @Nullable PersonalData found(String text) {
        return screening.of("text", text).map(Finding::kind).orElse(null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765919",
                "943 476 5919",
                "943-476-5919",
                "943 476-5919",
                "Spoke about 9434765919 today",
                "NHS no.9434765919.",
                "(943 476 5919)",
                "943\u00a0476\u00a05919",
                "943\u2013476\u20135919",
                "94347\u200b65919",
                "\uff19\uff14\uff13\uff14\uff17\uff16\uff15\uff19\uff11\uff19",
                "seen in 2019, 943 476 5919, again",
                "first 9434765918 then 9434765919",
                "943 476\n5919 and more",
                "4010232137",
                "987 654 3210"
            })
    void tenDigitsWithTheRightLastOneLookLikeAnNhsNumber(String text) {
        assertThat(found(text)).isEqualTo(PersonalData.NHS_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9434765918",
                "9434765910",
                "943 476 5918",
                "4010232136",
                "94347 65919",
                "9434 765 919",
                "19434765919",
                "94347659191",
                "943476591",
                "0207-943-476-5919",
                "9434765919.50",
                "£9434765919",
                "1,943,476,591"
            })
    void anotherLastDigitOrALongerNumberDoesNot(String text) {
        assertThat(found(text)).isNull();
    }

    /** The remainder 1 would need a last digit of ten: no such number is given out. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void whereTheLastDigitWouldBeTenThereIsNone(int last) {
        assertThat(found("999000000" + last)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "H801200001001",
                "h801200001001",
                "The pupil H801200001001 moved.",
                "H 801 2000 01 001",
                "H-801-2000-01-001",
                "H823432104567",
                "U80120000100A",
                "E80120000100z"
            })
    void thirteenCharactersWithTheRightLetterLookLikeAPupilNumber(String text) {
        assertThat(found(text)).isEqualTo(PersonalData.UNIQUE_PUPIL_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "J801200001001",
                "H801200001002",
                "H801200001010",
                "U80120000100B",
                "I801200001001",
                "AH801200001001",
                "H8012000010012",
                "H80120000100"
            })
    void anotherLetterDigitOrLengthDoesNot(String text) {
        assertThat(found(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "born 12/03/2010",
                "Born on 12 March 2010 in the borough",
                "DOB: 12.03.10",
                "dob 2010-03-12",
                "D.O.B. 12-3-2010",
                "date of birth is 12th March 2010",
                "12 Mar 2010 (date of birth)",
                "birthday March 12, 2010",
                "dob 12032010",
                "DoB\u00a012\u00a0March\u00a02010",
                "The twins (born 3rd of May 2011)"
            })
    void aDayBesideWordsOfBirthLooksLikeADateOfBirth(String text) {
        assertThat(found(text)).isEqualTo(PersonalData.DATE_OF_BIRTH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/2010",
                "The plan was agreed on 12 March 2019",
                "children born in 2010",
                "born in March 2010",
                "born to a family known to us",
                "The unborn baby protocol of 12 March 2019",
                "newborn visits from 1 April 2019",
                "dobbing in, 12 March 2019",
                "born 32/13/2010",
                "Ask for the date of birth. Since the review that the partnership agreed, as of 12 March 2019, we do"
            })
    void aDayAloneOrBirthWithoutADayDoesNot(String text) {
        assertThat(found(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"40, true", "41, false"})
    void fortyCharactersAreNear(int between, boolean near) {
        String text = "born" + ".".repeat(between - 1) + " 12 March 2010";
        assertThat(found(text) != null).isEqualTo(near);
        assertThat(found("12 March 2010 " + ".".repeat(between - 1) + "born") != null)
                .isEqualTo(near);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case number 1234",
                "Case no. 48213",
                "case no 48213",
                "CASE REF: LC-48213",
                "case id 12345678",
                "case reference is 20193",
                "case no. 2019/1234",
                "case no 2019/1234"
            })
    void aCaseWithItsNumberLooksLikeOne(String text) {
        assertThat(found(text)).isEqualTo(PersonalData.CASE_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case number 123",
                "in this case no 2019 figures exist",
                "case numbers fell to 1,204",
                "case holders: 1204",
                "in case 1204 people come",
                "The showcase number 1234",
                "average case load 18.5 in 2019"
            })
    void aCaseWithoutOneDoesNot(String text) {
        assertThat(found(text)).isNull();
    }

    @Test
    void aCouncilNamesItsOwnNumbers() {
        Screening own = new Screening(new ScreeningSettings(List.of("\\bMOS-\\d{6}\\b")));
        assertThat(own.of("text", "See mos-482133.")).hasValue(new Finding("text", PersonalData.CASE_NUMBER, 5, 14));
        assertThat(own.of("text", "See MOS-48213. Case number 12345.")).isEmpty();
        assertThatThrownBy(() -> new Screening(new ScreeningSettings(List.of("("))))
                .isInstanceOf(java.util.regex.PatternSyntaxException.class);
    }

    @Test
    void thePlaceIsCountedInTheTextAsItCame() {
        assertThat(screening.of("text", "\uD83D\uDE00\u200b né 943 476 5919."))
                .hasValue(new Finding("text", PersonalData.NHS_NUMBER, 7, 18));
        assertThat(screening.of("text", "9434765919")).hasValue(new Finding("text", PersonalData.NHS_NUMBER, 1, 10));
    }

    @Test
    void theSentenceSaysWhereAndNotWhat() {
        Finding finding = screening.of("note", "About 9434765919").orElseThrow();
        assertThat(finding.sentence())
                .isEqualTo("Take out what looks like an NHS number, at characters 7 to 16."
                        + " No data about a child or family member is kept here.");
    }

    record Command(
            UUID id,
            String title,
            List<Part> parts,
            Map<String, String> more,
            Optional<String> perhaps,
            @Nullable String absent,
            int number,
            @Unscreened("a reference") String reference,

            @Unscreened(value = "its reference is no free text", parts = "reference")
            Part part) {}

    record Part(String words, String reference) {}

    record WithoutReason(@Unscreened(" ") String reference) {}

    @Test
    void everyTextOfACommandIsLookedAtWithItsPathButForTheExempt() {
        String number = "9434765919";
        Part both = new Part(number, number);
        Part fine = new Part("fine", "fine");
        Command command = new Command(
                UUID.randomUUID(),
                number,
                List.of(fine, both),
                Map.of("note", number),
                Optional.of(number),
                null,
                1,
                number,
                both);
        assertThat(screening.of(command))
                .extracting(Finding::field)
                .containsExactly(
                        "title", "parts[1].words", "parts[1].reference", "more[note]", "perhaps", "part.words");
    }

    @Test
    void anExemptionNeedsItsReason() {
        WithoutReason command = new WithoutReason("x");
        assertThatThrownBy(() -> screening.of(command)).isInstanceOf(IllegalStateException.class);
    }

    static List<String> ordinarySentences() throws IOException {
        try (InputStream sentences =
                Objects.requireNonNull(ScreeningTest.class.getResourceAsStream("ordinary-sentences.txt"))) {
            return new String(sentences.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ordinarySentences")
    void ordinarySentencesRaiseNoAlarm(String sentence) {
        assertThat(screening.of("text", sentence)).isEmpty();
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(ordinarySentences()).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
    }
}
