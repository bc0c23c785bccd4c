namespace NofPipeline.Broker;

/// <summary>
/// The supervisor that keeps a private node. Its standard input is its lifeline: when the test process ends, however it ends, the node
/// and its name daemon end too. The daemon is started first, because Erlang would otherwise start one that outlives everything.
/// </summary>
internal static class BrokerScript
{
    public const string Server = "/usr/lib/rabbitmq/bin/rabbitmq-server";

    public const string Text = $$"""
        exec 3<&0
        epmd -port "$ERL_EPMD_PORT" -address 127.0.0.1 </dev/null >/dev/null 2>&1 3<&- & epmd=$!
        i=0; until epmd -port "$ERL_EPMD_PORT" -names >/dev/null 2>&1 || [ $i -ge 100 ]; do sleep 0.05; i=$((i+1)); done
        {{Server}} </dev/null 3<&- & node=$!
        cat <&3 >/dev/null & life=$!
        (while kill -0 $node 2>/dev/null; do sleep 1; done; kill $life 2>/dev/null) </dev/null 3<&- & watch=$!
        wait $life
        kill $watch 2>/dev/null
        kill -TERM $node 2>/dev/null; wait $node; rc=$?
        kill $epmd 2>/dev/null; wait $epmd
        exit $rc
        """;
}
