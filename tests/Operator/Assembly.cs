// One broker and two cores: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Shared_broker))]

namespace NofPipeline.Operator.Tests;
