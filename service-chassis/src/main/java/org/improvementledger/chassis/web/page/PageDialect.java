package org.improvementledger.chassis.web.page;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** What templates can call: {@code #frame}, {@code #forms}, {@code #money}, {@code #when}, {@code #words}, {@code #chart}. */
class PageDialect extends AbstractDialect implements IExpressionObjectDialect {

    private final FrameFactory frames;
    private final MoneyFormat money;
    private final TimeFormat when;
    private final WordFormat words;

    PageDialect(FrameFactory frames, MoneyFormat money, TimeFormat when, WordFormat words) {
        super("Improvement Ledger pages");
        this.frames = frames;
        this.money = money;
        this.when = when;
        this.words = words;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("frame", "forms", "money", "when", "words", "chart");
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return switch (name) {
                    case "frame" -> frames.of(context);
                    case "forms" -> new FormFields(context, frames.of(context));
                    case "money" -> money;
                    case "when" -> when;
                    case "words" -> words;
                    case "chart" -> new BarChart(money);
                    default -> null;
                };
            }

            @Override
            public boolean isCacheable(String name) {
                // A field is read in the form that surrounds it, which changes within a page.
                return !"forms".equals(name);
            }
        };
    }
}
