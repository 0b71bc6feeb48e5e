import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

register([AriaComponent, BarChart, GridComponent, LegendComponent, SVGRenderer]);

type Series = { readonly name: string; readonly values: readonly number[] };
type Props = { readonly names: readonly string[]; readonly series: readonly Series[] };

/** The colours of the look that stands in the window now. */
function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: of('--text'),
    line: of('--line'),
    fills: ['--chart-1', '--chart-2', '--chart-3'].map(of),
    /** In high contrast bars are told apart by patterns. */
    isPatterned: document.documentElement.dataset['theme'] === 'contrast',
  };
}

/** Bars of a few numbers a name. The table beside it says the same, so it is hidden from screen readers. */
export function Chart({ names, series }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const chart = init(element, null, { renderer: 'svg' });
    const { text, line, fills, isPatterned } = colours();
    const axis = { axisLabel: { color: text, interval: 0, rotate: names.length > 8 ? 40 : 0 } };
    chart.setOption({
      animation: false,
      color: fills,
      aria: { enabled: isPatterned, decal: { show: isPatterned } },
      textStyle: { color: text },
      legend: { top: 0, textStyle: { color: text }, selectedMode: false },
      grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: [...names], ...axis, axisLine: { lineStyle: { color: line } } },
      yAxis: { type: 'value', axisLabel: { color: text }, splitLine: { lineStyle: { color: line } } },
      series: series.map(({ name, values }) => ({ type: 'bar', name, data: [...values] })),
    });
    const sight = new ResizeObserver(() => chart.resize());
    sight.observe(element);
    return () => {
      sight.disconnect();
      chart.dispose();
    };
  }, [names, series]);
  return <div ref={place} className="chart" aria-hidden />;
}
