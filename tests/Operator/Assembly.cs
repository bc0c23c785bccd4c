using NofPipeline.Operator.Tests;

// One broker and two cores: one test at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: AssemblyFixture(typeof(National_sample))]
[assembly: AssemblyFixture(typeof(Small_sample))]

namespace NofPipeline.Operator.Tests;
