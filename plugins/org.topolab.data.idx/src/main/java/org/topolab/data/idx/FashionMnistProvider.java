package org.topolab.data.idx;

import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DatasetProvider;

/**
 * Fashion-MNIST: articles of clothing, from its four IDX files.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1708.07747">Xiao et al. 2017, arXiv:1708.07747</a>
 */
@Component(service = DatasetProvider.class)
public final class FashionMnistProvider extends FolderProvider {

    public FashionMnistProvider() {
        super(Distribution.FASHION);
    }
}
