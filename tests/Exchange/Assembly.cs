[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NofPipeline.Exchange.Tests;
