using NofPipeline.Chaos.Tests;

// One broker and two cores: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(Shared_broker))]
[assembly: AssemblyFixture(typeof(Undisturbed_run))]
[assembly: AssemblyFixture(typeof(Figures))]

namespace NofPipeline.Chaos.Tests;
