import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { client } from '#renderer/lib/client.ts';

type Props = {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (stationId: string | null) => void;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
};

/** One of the office's stations, of the county or a town. */
export function StationField({ value, onChange, placeholder = '没有', ...rest }: Props) {
  const { data = [] } = useQuery({
    queryKey: ['volunteers.stations'],
    queryFn: () => client.volunteers.stations({}),
  });
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder}
      value={value ?? null}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(next: string | null | undefined) => onChange?.(next ?? null)}
    />
  );
}
