using NofPipeline.Operator.Tests;

// One broker and two cores: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: AssemblyFixture(typeof(National_sample))]

namespace NofPipeline.Operator.Tests;
