package org.topolab.data.cifar;

import java.util.List;
import org.topolab.api.data.Targets.Group;

/**
 * What one of a record's label bytes says.
 *
 * @param word name as written in a recipe
 * @param names names of the classes, in label order
 * @param groups classes that belong together
 */
record Labels(String word, List<String> names, List<Group> groups) {

    Labels {
        names = List.copyOf(names);
        groups = List.copyOf(groups);
    }
}
