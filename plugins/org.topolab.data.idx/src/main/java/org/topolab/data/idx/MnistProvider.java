package org.topolab.data.idx;

import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DatasetProvider;

/**
 * MNIST: handwritten digits, from its four IDX files.
 *
 * @see <a href="https://doi.org/10.1109/5.726791">LeCun et al. 1998, Proceedings of the IEEE
 *     86:2278-2324</a>
 */
@Component(service = DatasetProvider.class)
public final class MnistProvider extends FolderProvider {

    public MnistProvider() {
        super(Distribution.MNIST);
    }
}
