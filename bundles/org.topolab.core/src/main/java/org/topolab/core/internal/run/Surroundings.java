package org.topolab.core.internal.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.topolab.api.view.FigureWriter;
import org.topolab.api.view.MovieWriter;
import org.topolab.core.internal.engine.Kernels;
import org.topolab.core.internal.lease.RunLease;

/**
 * What runs need from the world around them.
 *
 * @param kernels the means of computation
 * @param lease who must know that a run is at work
 * @param dataFolders where data sets look for their files
 * @param bundles versions of our bundles by symbolic name
 * @param writer writes figures, if there is one now
 * @param movies writes movies, if there is one now
 * @param clock for records and logs
 * @param nanos for speed
 * @param machine what this process may use
 */
public record Surroundings(
        Kernels kernels,
        RunLease lease,
        List<Path> dataFolders,
        Supplier<Map<String, String>> bundles,
        Supplier<Optional<FigureWriter>> writer,
        Supplier<Optional<MovieWriter>> movies,
        Clock clock,
        LongSupplier nanos,
        Machine machine) {}
