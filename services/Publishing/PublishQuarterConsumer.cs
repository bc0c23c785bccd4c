using MassTransit;
using NofPipeline.Contracts;
using NofPipeline.Publishing.Quarters;

namespace NofPipeline.Publishing;

/// <summary>Publishes a quarter when its segments change, or when an earlier quarter that it is compared with was published.</summary>
public sealed class PublishQuarterConsumer(QuarterPublisher publisher) : IConsumer<QuarterSegmented>, IConsumer<PublishQuarter>
{
    public Task Consume(ConsumeContext<QuarterSegmented> context) => publisher.PublishAsync(context.Message, context.CancellationToken);

    public Task Consume(ConsumeContext<PublishQuarter> context) => publisher.PublishAsync(context.Message, context.CancellationToken);
}
