package org.improvementledger.chassis.web.page.chart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Labels that would lie on each other are moved apart, as little as needed and in their order. */
final class LabelSpread {

    private LabelSpread() {}

    /**
     * @param wanted the middle that each label would like to have
     * @param heights of the labels, together no more than there is room for
     * @return the middle that each label gets, in the order of the arguments
     */
    static double[] apart(List<Double> wanted, List<Double> heights, double top, double bottom) {
        int count = wanted.size();
        List<Integer> order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(wanted::get))
                .toList();
        double[] middles = new double[count];
        double free = top;
        for (int index : order) {
            double half = heights.get(index) / 2;
            middles[index] = Math.max(wanted.get(index), free + half);
            free = middles[index] + half;
        }
        double limit = bottom;
        for (int index : order.reversed()) {
            double half = heights.get(index) / 2;
            middles[index] = Math.min(middles[index], limit - half);
            limit = middles[index] - half;
        }
        return middles;
    }
}
