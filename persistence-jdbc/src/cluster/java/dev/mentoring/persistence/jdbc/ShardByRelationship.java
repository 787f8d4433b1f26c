package dev.mentoring.persistence.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.shardingsphere.sharding.api.sharding.standard.PreciseShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.RangeShardingValue;
import org.apache.shardingsphere.sharding.api.sharding.standard.StandardShardingAlgorithm;

/** On which server a relationship lies. ShardingSphere makes it from its name, which the configuration says. */
public final class ShardByRelationship implements StandardShardingAlgorithm<String> {
    @Override
    public String doSharding(Collection<String> servers, PreciseShardingValue<String> relationship) {
        List<String> all = servers.stream().sorted().toList();
        return all.get(shardOf(relationship.getValue(), all.size()));
    }

    /** Whatever lies between two ids may lie anywhere. */
    @Override
    public Collection<String> doSharding(Collection<String> servers, RangeShardingValue<String> relationships) {
        return new ArrayList<>(servers);
    }

    static int shardOf(String relationship, int shards) {
        return Math.floorMod(relationship.hashCode(), shards);
    }
}
