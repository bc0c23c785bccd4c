[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NofPipeline.Infra.Tests;
