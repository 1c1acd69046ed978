package org.topolab.core.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.topolab.api.study.Scale;
import org.topolab.core.recipe.RecipeException;
import org.topolab.core.run.RunMonitor;

/** Reproduces publications. */
@ProviderType
public interface Reproductions {

    /**
     * Makes the runs of a reproduction that are not there yet, and judges. Called again with the
     * same folder it goes on where it stopped.
     *
     * @param id of the reproduction
     * @param settings options of the reproduction, {@code key=value}
     * @param folder what it leaves: {@code runs/}, {@code recipes/}, {@code report.md}, {@code
     *     report.csv}, {@code figures/}
     * @throws RecipeException if a setting is wrong, or a run does not fit what is installed;
     *     nothing was started then
     * @throws IOException if data cannot be read, or the folder is of another reproduction
     */
    Reproduced reproduce(
            String id, Scale scale, List<String> settings, Path folder, RunMonitor monitor)
            throws IOException, RecipeException;
}
