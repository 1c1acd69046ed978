package org.topolab.data.cifar;

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
 * CIFAR-10: colour images in ten classes, from its binary version.
 *
 * @see <a href="https://www.cs.toronto.edu/~kriz/cifar.html">Krizhevsky 2009</a>
 */
@Component
public final class Cifar10Provider implements DatasetProvider {

    private final CifarSource source = new CifarSource(Distribution.CIFAR_10);

    @Override
    public DatasetInfo info() {
        return source.info();
    }

    @Override
    public List<OptionProblem> check(Options options) {
        return source.check(options);
    }

    @Override
    public List<Download> downloads() {
        return source.downloads();
    }

    @Override
    public Dataset open(DataRequest request, Monitor monitor) throws IOException {
        return source.open(request, monitor);
    }
}
