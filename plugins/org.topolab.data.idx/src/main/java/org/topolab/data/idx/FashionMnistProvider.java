package org.topolab.data.idx;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.topolab.api.data.DataRequest;
import org.topolab.api.data.Dataset;
import org.topolab.api.data.DatasetInfo;
import org.topolab.api.data.DatasetProvider;
import org.topolab.api.data.Download;
import org.topolab.api.option.OptionProblem;
import org.topolab.api.option.Options;
import org.topolab.api.task.Monitor;

/**
 * Fashion-MNIST: articles of clothing, from its four IDX files.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1708.07747">Xiao et al. 2017, arXiv:1708.07747</a>
 */
@Component
public final class FashionMnistProvider implements DatasetProvider {

    private final FolderSource source = new FolderSource(Distribution.FASHION);

    @Override
    public DatasetInfo info() {
        return source.info();
    }

    @Override
    public List<Download> downloads() {
        return Distribution.FASHION.downloads();
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return source.check(options);
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        return source.open(request, monitor);
    }
}
