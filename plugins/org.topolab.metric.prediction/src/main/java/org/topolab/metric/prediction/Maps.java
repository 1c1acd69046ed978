package org.topolab.metric.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.topolab.api.data.Neurons;
import org.topolab.api.metric.Result;
import org.topolab.api.model.Layout;

/** Scores where neurons lie in cortex, a map for each recording. */
final class Maps {

    private static final double UM_PER_MM = 1000;

    private final List<Session> sessions;
    private final List<List<NeuronScore>> scores;

    /**
     * @param sessions the recordings
     * @param scores [recordings][neurons]
     */
    Maps(List<Session> sessions, List<List<NeuronScore>> scores) {
        this.sessions = sessions;
        this.scores = scores;
    }

    /**
     * All maps; none if it is not known where neurons lie.
     *
     * @param repeated whether images were shown more than once
     */
    List<Result> all(boolean repeated) {
        List<Result> maps = new ArrayList<>();
        for (int s = 0; s < sessions.size(); s++) {
            Session session = sessions.get(s);
            Neurons neurons = session.all();
            if (neurons.placed()) {
                String suffix = neurons.recordings().size() > 1 ? "-" + (session.index() + 1) : "";
                Layout layout = layout(neurons, session.recording());
                List<NeuronScore> own = scores.get(s);
                maps.add(
                        map("correlation-map" + suffix, layout, own, n -> n.score().correlation()));
                if (repeated) {
                    maps.add(map("oracle-map" + suffix, layout, own, n -> n.score().oracle()));
                    maps.add(map("feve-map" + suffix, layout, own, NeuronScore::explained));
                }
            }
        }
        return maps;
    }

    private static Layout layout(Neurons neurons, Neurons.Recording recording) {
        double[] x = new double[recording.size()];
        double[] y = new double[recording.size()];
        for (int at = 0; at < x.length; at++) {
            x[at] = neurons.positionUm(recording.first() + at, 0) / UM_PER_MM;
            y[at] = neurons.positionUm(recording.first() + at, 1) / UM_PER_MM;
        }
        return new Layout.Positions(x, y);
    }

    private static Result map(
            String name,
            Layout layout,
            List<NeuronScore> own,
            ToDoubleFunction<NeuronScore> value) {
        return new Result.NumberMap(
                name, layout, List.of("neurons"), own.stream().mapToDouble(value).toArray());
    }
}
