package org.improvementledger.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What every form does before its command, without JavaScript: it asks, shows what is wrong, and lets people check and change. */
class FormsTest {

    private static final FormVisitor VISITOR = new FormVisitor();

    @Test
    void eachKindOfQuestionIsAskedWithItsHelp() throws Exception {
        Document page = VISITOR.shown(get(FormVisitor.RECIPE));
        assertThat(page.title()).startsWith("Agree a recipe – ");
        assertThat(page.select("h1").eachText()).containsExactly("Agree a recipe");
        assertThat(page.select("main").text())
                .contains("Sweets", "A recipe is agreed once.", "Asked by", "bad for teeth", "Its place")
                .doesNotContain("There is a problem", "Shop in the south");
        assertThat(page.select("main [name]").eachAttr("name").stream().distinct())
                .contains(
                        "name",
                        "method",
                        "price",
                        "refund",
                        "agreedOn",
                        "triedOn.day",
                        "triedOn.month",
                        "triedOn.year",
                        "sweets",
                        "kind",
                        "shop",
                        "q",
                        "also",
                        "shelves",
                        "wrapped",
                        "strength",
                        "seen");
        assertThat(page.select("input[name=sweets]").val()).isEqualTo("12");
        assertThat(page.select("input[name=seen]").attr("type")).isEqualTo("hidden");
        assertThat(page.select("label[for^=kind]").eachText()).containsExactly("Boiled", "Chewy mint");
        assertThat(page.select("a.govuk-back-link").attr("href")).isEqualTo("/jars");
        assertThat(page.select("input[name=_csrf]")).isNotEmpty();
    }

    @Test
    void goodAnswersAreShownAsPeopleReadThemAndCarriedAsTheyTypedThem() throws Exception {
        Document check = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), FormVisitor.recipe()));
        assertThat(check.select("h1").text()).isEqualTo("Check your answers");
        assertThat(FormVisitor.rows(check))
                .containsEntry("Asked by", "keeper")
                .containsEntry("Name", "Humbug")
                .containsEntry("Method", "Not told")
                .containsEntry("Price", "£1,250.00")
                .containsEntry("Refund", "£0.00")
                .containsEntry("Date it was agreed", "25 March 2019")
                .containsEntry("Date it was tried", "3 February 2019")
                .containsEntry("Number of sweets", "1")
                .containsEntry("Kind", "Chewy mint")
                .containsEntry("Shop", "Shop in the north")
                .containsEntry("Shelves", "Shelf A, Shelf B")
                .containsEntry("Wrapped", "Yes")
                .containsEntry("Strength", "Strong (3)")
                .doesNotContainKey("seen");
        assertThat(check.select("main").text()).contains("That is more than £100.", "It is kept for good.", "Agree it");
        assertThat(check.select("input[name=price]").val()).isEqualTo("£1,250");
        assertThat(check.select("input[name=shelves]").eachAttr("value")).containsExactly("a", "b");
        assertThat(check.select("input[name=seen]").val()).isEqualTo("version 6");
    }

    @Test
    void nothingTickedIsCarriedAsNothing() throws Exception {
        Map<String, List<String>> none = FormVisitor.recipe();
        none.remove("shelves");
        assertThat(VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), none))
                        .select("input[name=shelves]")
                        .eachAttr("value"))
                .containsExactly("");
    }

    @Test
    void whatIsWrongIsSaidOnEachFieldInTheirOrderAndNothingTypedIsLost() throws Exception {
        Map<String, List<String>> wrong = FormVisitor.recipe();
        wrong.put("name", List.of("Longer than ten"));
        wrong.put("price", List.of("-1"));
        wrong.put("agreedOn", List.of("1 January 2199"));
        wrong.put("triedOn.day", List.of("31"));
        wrong.put("sweets", List.of("501"));
        wrong.put("kind", List.of("sour"));
        wrong.remove("shop");
        wrong.put("also", List.of(""));
        wrong.put("shelves", List.of("a", "z"));
        wrong.remove("wrapped");
        wrong.put("strength", List.of("weak"));
        Document page = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), wrong));
        assertThat(page.title()).startsWith("Error: Agree a recipe");
        assertThat(page.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Name must be 10 characters or fewer; it has 15",
                        "Price must be more than £0",
                        "Date it was agreed must be today or in the past",
                        "Date it was tried must be a real date: February 2019 has 28 days",
                        "Number of sweets must be between 1 and 500",
                        "Choose the kind",
                        "Choose a shop",
                        "Choose another kind",
                        "Choose from the list",
                        "Choose the wrapped",
                        "Strength must be strong: weak sweets are not made");
        for (String target : page.select(".govuk-error-summary a").eachAttr("href")) {
            assertThat(page.select(target)).as(target).hasSize(1);
        }
        assertThat(page.select("input[name=price]").val()).isEqualTo("-1");
        assertThat(page.select("input[name=triedOn.day]").val()).isEqualTo("31");
        assertThat(page.select("input[name=shelves][checked]").eachAttr("value"))
                .containsExactly("a");
        assertThat(page.select("input[name=seen]").val())
                .as("what stood on the page counts anew")
                .isEqualTo("version 7");
    }

    @Test
    void whatMustBeAnsweredIsAskedForAndOnlyThat() throws Exception {
        Document page = VISITOR.shown(post(FormVisitor.RECIPE));
        assertThat(page.select(".govuk-error-summary a").eachText())
                .contains("Enter the name", "Enter the price", "Enter the number of sweets", "Enter the strength")
                .noneMatch(error -> error.contains("method") || error.contains("tried") || error.contains("shelves"));
        assertThat(VISITOR.shown(FormVisitor.fields(
                                post(FormVisitor.RECIPE), Map.of("price", List.of("5"), "refund", List.of("0"))))
                        .select(".govuk-error-summary a")
                        .eachText())
                .doesNotContain("Enter the price", "Refund must be more than £0");
    }

    @Test
    void answersThatDoNotGoTogetherAreRefusedWhereItIsSaid() throws Exception {
        Map<String, List<String>> answers = FormVisitor.recipe();
        answers.put("refund", List.of("1250.01"));
        Document page = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE + "/confirmation"), answers));
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#refund");
        assertThat(page.select(".govuk-error-summary").text()).contains("Refund must be the price or less");
        answers.put("refund", List.of("1250.00"));
        assertThat(VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), answers))
                        .select("h1")
                        .text())
                .isEqualTo("Check your answers");
    }

    @Test
    void whatIsWrongWithAHiddenFieldIsSaidOfTheFormAndTheFieldIsRenewed() throws Exception {
        Map<String, List<String>> answers = FormVisitor.recipe();
        answers.put("seen", List.of("version 5"));
        Document page = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE + "/confirmation"), answers));
        assertThat(page.select(".govuk-error-summary").text()).contains("Look at them again");
        assertThat(page.select(".govuk-error-summary a")).isEmpty();
        assertThat(page.select("input[name=seen]").val()).isEqualTo("version 7");
    }

    @Test
    void fromTheAnswersOneGoesBackToTheQuestionsWithAllOfThem() throws Exception {
        Map<String, List<String>> answers = FormVisitor.recipe();
        answers.put("change", List.of("price"));
        Document page = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), answers));
        assertThat(page.select("h1").text()).isEqualTo("Agree a recipe");
        assertThat(page.select(".govuk-error-summary")).isEmpty();
        assertThat(page.select("input[name=price]").val()).isEqualTo("£1,250");
        assertThat(page.select("input[name=shelves][checked]")).hasSize(2);
        assertThat(page.select("select[name=also] option[selected]").val()).isEqualTo("boiled");
        assertThat(page.select("input[name=idempotencyKey]").val())
                .isEqualTo(answers.get("idempotencyKey").getFirst());
    }

    @Test
    void choicesAreLookedForWithoutLosingAnAnswer() throws Exception {
        Map<String, List<String>> answers = FormVisitor.recipe();
        answers.put("change", List.of("q"));
        answers.put("q", List.of("south"));
        Document page = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), answers));
        assertThat(page.select("main").text()).contains("Shop in the south", "Closed on Mondays");
        answers.remove("change");
        answers.put("shop", List.of("south"));
        Document check = VISITOR.shown(FormVisitor.fields(post(FormVisitor.RECIPE), answers));
        assertThat(FormVisitor.rows(check)).containsEntry("Shop", "Shop in the south");
        assertThat(check.select("input[name=q]").val()).isEqualTo("south");
    }

    @Test
    void theFormKeepsTheMomentItIsShownFor() throws Exception {
        Document page = VISITOR.shown(get(FormVisitor.RECIPE).param("knownAt", "7"));
        assertThat(page.text()).contains("Showing the position as known at");
        assertThat(page.select("a.govuk-back-link").attr("href")).isEqualTo("/jars?knownAt=7");
    }
}
