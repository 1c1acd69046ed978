package org.topolab.core.internal.view;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.MovieWriter;

/** What writes figures and movies, as far as it is installed. */
@Component(service = Writers.class)
public final class Writers {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FigureWriter figures;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile MovieWriter movies;

    @Activate
    public Writers() {}

    /** For use without a framework. */
    public Writers(FigureWriter figures, MovieWriter movies) {
        this.figures = figures;
        this.movies = movies;
    }

    /** Writes figures, if there is one now. */
    public Optional<FigureWriter> figures() {
        return Optional.ofNullable(figures);
    }

    /** Writes movies, if there is one now. */
    public Optional<MovieWriter> movies() {
        return Optional.ofNullable(movies);
    }
}
