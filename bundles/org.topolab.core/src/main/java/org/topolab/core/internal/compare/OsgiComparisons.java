package org.topolab.core.internal.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.topolab.api.view.FigureWriter;
import org.topolab.core.compare.Comparison;
import org.topolab.core.compare.Comparisons;
import org.topolab.core.internal.lease.RunLease;
import org.topolab.core.internal.recipe.Repeats;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Comparisons with what is registered in the framework. */
@Component(service = Comparisons.class)
public final class OsgiComparisons implements Comparisons {

    private final Comparisons comparisons;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile FigureWriter writer;

    @Activate
    public OsgiComparisons(@Reference Repeats recipes, @Reference RunLease lease) {
        comparisons = new FolderComparisons(recipes, lease, () -> Optional.ofNullable(writer));
    }

    @Override
    public Comparison compare(List<Path> folders) throws IOException {
        return comparisons.compare(folders);
    }

    @Override
    public List<Path> figures(
            List<Path> folders, List<String> views, boolean all, Path out, RunMonitor monitor)
            throws IOException, RecipeException {
        return comparisons.figures(folders, views, all, out, monitor);
    }
}
