package org.improvementledger.chassis.web;

import static org.improvementledger.chassis.web.page.form.Question.choice;
import static org.improvementledger.chassis.web.page.form.Question.date;
import static org.improvementledger.chassis.web.page.form.Question.dateInParts;
import static org.improvementledger.chassis.web.page.form.Question.hidden;
import static org.improvementledger.chassis.web.page.form.Question.lines;
import static org.improvementledger.chassis.web.page.form.Question.money;
import static org.improvementledger.chassis.web.page.form.Question.number;
import static org.improvementledger.chassis.web.page.form.Question.select;
import static org.improvementledger.chassis.web.page.form.Question.several;
import static org.improvementledger.chassis.web.page.form.Question.text;
import static org.improvementledger.chassis.web.page.form.Question.yesOrNo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.improvementledger.chassis.projection.Moment;
import org.improvementledger.chassis.security.Needs;
import org.improvementledger.chassis.security.Roles;
import org.improvementledger.chassis.web.Jar.Kind;
import org.improvementledger.chassis.web.Jar.LabelJar;
import org.improvementledger.chassis.web.Jar.TakeSweet;
import org.improvementledger.chassis.web.page.Choice;
import org.improvementledger.chassis.web.page.form.Answers;
import org.improvementledger.chassis.web.page.form.Confirmation;
import org.improvementledger.chassis.web.page.form.Done;
import org.improvementledger.chassis.web.page.form.FormDesk;
import org.improvementledger.chassis.web.page.form.FormPages;
import org.improvementledger.chassis.web.page.form.Question;
import org.improvementledger.chassis.web.page.form.Questions;
import org.improvementledger.chassis.web.page.form.Subject;
import org.improvementledger.chassis.web.page.form.Understood;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Forms written as the services write theirs: one with each kind of question, and some about jars. */
final class JarForms {

    private JarForms() {}

    /** Each kind of question, answered into a record. */
    @Controller
    @Needs(Roles.FINANCE_OFFICER)
    @RequestMapping("/recipes/new")
    static class EveryKind extends FormPages<EveryKind.Recipe> {

        record Recipe(
                UUID id,
                String name,
                @Nullable String method,
                BigDecimal price,
                BigDecimal refund,
                LocalDate agreedOn,
                @Nullable LocalDate triedOn,
                long sweets,
                Kind kind,
                String shop,
                List<Kind> also,
                List<String> shelves,
                boolean wrapped,
                Integer strength,
                @Nullable String seen) {}

        final List<Recipe> recorded = new CopyOnWriteArrayList<>();

        EveryKind(FormDesk desk) {
            super(desk);
        }

        @Override
        protected Questions ask(Subject subject) {
            List<Choice> shops = new ArrayList<>(List.of(new Choice("north", "Shop in the north")));
            if ("south".equals(subject.sent("q"))) {
                shops.add(new Choice("south", "Shop in the south", "Closed on Mondays"));
            }
            return Questions.titled("Agree a recipe")
                    .about("Sweets")
                    .backTo("/jars", "Back to the jars")
                    .lead("A recipe is agreed once.")
                    .fact("Asked by", subject.actor().id())
                    .warning("Sweets are bad for teeth.")
                    .ask(
                            text("name", "What is it called?").called("Name").atMost(10),
                            lines("method", "How is it made? (optional)")
                                    .called("Method")
                                    .optional("Not told"),
                            money("price", "Price"),
                            money("refund", "Refund").orNothing(),
                            date("agreedOn", "When was it agreed?")
                                    .called("Date it was agreed")
                                    .past(),
                            dateInParts("triedOn", "When was it tried? (optional)")
                                    .called("Date it was tried")
                                    .optional(),
                            number("sweets", "How many sweets?", 1, 500)
                                    .called("Number of sweets")
                                    .startingWith(12))
                    .under(
                            "Its place",
                            List.of(
                                    choice("kind", "Kind", Kind.class),
                                    choice("shop", "Which shop?", shops)
                                            .called("Shop")
                                            .missing("Choose a shop")
                                            .searchedBy("q", "Look for", "Words in its name"),
                                    select("also", "Also", Kind.class).empty("Choose another kind"),
                                    several(
                                                    "shelves",
                                                    "Shelves (optional)",
                                                    List.of(new Choice("a", "Shelf A"), new Choice("b", "Shelf B")))
                                            .called("Shelves")
                                            .optional(),
                                    yesOrNo("wrapped", "Is it wrapped?").called("Wrapped"),
                                    text("strength", "Strength").readAs(EveryKind::strength),
                                    hidden("seen", "version 7")))
                    .beforeButton("It is kept for good.")
                    .button("Agree it");
        }

        private static Understood<?> strength(String typed) {
            return typed.equals("strong")
                    ? Understood.as(3, "Strong (3)")
                    : Understood.not("Strength must be strong: weak sweets are not made");
        }

        @Override
        protected Recipe command(Answers answers) {
            if (answers.money("refund").compareTo(answers.money("price")) > 0) {
                answers.refuse("refund", "Refund must be the price or less");
            }
            if ("version 5".equals(answers.optionalText("seen"))) {
                answers.refuse("seen", "The jars have changed. Look at them again");
            }
            return new Recipe(
                    answers.newId("recipe"),
                    answers.text("name"),
                    answers.optionalText("method"),
                    answers.money("price"),
                    answers.money("refund"),
                    answers.date("agreedOn"),
                    answers.optionalDate("triedOn"),
                    answers.number("sweets"),
                    answers.choice("kind", Kind.class),
                    answers.choice("shop"),
                    List.of(answers.choice("also", Kind.class)),
                    answers.several("shelves"),
                    answers.isYes("wrapped"),
                    answers.value("strength", Integer.class),
                    answers.optionalText("seen"));
        }

        @Override
        protected @Nullable String warning(Recipe recipe, Subject subject) {
            return recipe.price().compareTo(BigDecimal.valueOf(100)) > 0 ? "That is more than £100." : null;
        }

        @Override
        protected void carryOut(Recipe recipe, CommandContext context) {
            recorded.add(recipe);
        }

        @Override
        protected Done done(Recipe recipe, Subject subject) {
            return Done.confirmed(recipe.id());
        }

        @Override
        protected Confirmation confirmation(Subject subject) {
            return Confirmation.of("Recipe agreed")
                    .reference(subject.made())
                    .fact("Agreed by", subject.actor().id())
                    .next("It is made.")
                    .link("See the jars", "/jars");
        }
    }

    /** One question of what is recorded already, for the version that was seen. */
    @Controller
    @Needs(Roles.FINANCE_OFFICER)
    @RequestMapping("/jars/{id}/labelling")
    static class Labelling extends FormPages<LabelJar> {

        Labelling(FormDesk desk) {
            super(desk);
        }

        @Override
        protected Questions ask(Subject subject) {
            return Questions.titled("Label the jar")
                    .backTo("/jars/" + subject.id("id"), "Back to the jar")
                    .ask(
                            text("label", "Label").recorded("Old"),
                            lines("reason", "Why?").called("Reason"))
                    .seenAt(Long.parseLong(Objects.requireNonNullElse(subject.sent("showing"), "0")))
                    .button("Label it");
        }

        @Override
        protected LabelJar command(Answers answers) {
            return new LabelJar(answers.id("id"), answers.text("label"));
        }

        @Override
        protected Done done(LabelJar command, Subject subject) {
            return Done.backTo("/recipes/new", "The jar is labelled");
        }
    }

    /** Nothing to check: a button. */
    @Controller
    @Needs(Roles.FINANCE_OFFICER)
    @RequestMapping("/jars/{id}/taking")
    static class Taking extends FormPages<TakeSweet> {

        Taking(FormDesk desk) {
            super(desk);
        }

        @Override
        protected Questions ask(Subject subject) {
            Questions questions = Questions.titled("Take a sweet")
                    .backTo("/jars/" + subject.id("id"), "Back to the jar")
                    .ask(Question.choice("which", "Which?", List.of())
                            .optional()
                            .noChoices("They are all alike."))
                    .beforeButton("It is gone then.")
                    .button("Take it")
                    .unchecked();
            return subject.sent("closed") == null ? questions : questions.closed("The shop is closed.");
        }

        @Override
        protected TakeSweet command(Answers answers) {
            return new TakeSweet(answers.id("id"), answers.newId("sweet"));
        }

        @Override
        protected Confirmation confirmation(Subject subject) {
            return Confirmation.of("Sweet taken");
        }
    }

    /** The services' moments come from their projections; a service of jars has none. */
    static class MomentsOfJars {

        @Bean
        WebMvcConfigurer jarMoments() {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new HandlerMethodArgumentResolver() {
                        @Override
                        public boolean supportsParameter(MethodParameter parameter) {
                            return parameter.getParameterType() == Moment.class;
                        }

                        @Override
                        public Object resolveArgument(
                                MethodParameter parameter,
                                @Nullable ModelAndViewContainer container,
                                NativeWebRequest request,
                                @Nullable WebDataBinderFactory binders) {
                            return Moment.now(java.time.Instant.now());
                        }
                    });
                }
            };
        }
    }
}
